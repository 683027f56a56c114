import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isParty, isStaff, type SignedInActor } from '@/auth/actor'
import { currentReader, signedInActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { WaitingTimes } from '@/features/deliveries/components/waiting-times'
import { UpcomingList } from '@/features/deliveries/occasions/components/upcoming-list'
import { listUpcoming } from '@/features/deliveries/occasions/upcoming-queries'
import { listWaitingTimes, type WaitingTimes as Waiting } from '@/features/deliveries/waiting-queries'
import { listWaitingEvaluations, type WaitingEvaluation } from '@/features/evaluations/asked/queries'
import { WaitingEvaluations } from '@/features/evaluations/components/waiting-list'
import { WaitingFollowUps } from '@/features/follow-ups/components/waiting-follow-ups'
import { listWaitingFollowUps, type WaitingFollowUp } from '@/features/follow-ups/queries'
import { WaitingInterests } from '@/features/interest/components/waiting-interests'
import { PackLink } from '@/features/journey/components/pack-link'
import { MailFault } from '@/features/notifications/components/mail-fault'
import { AllWaitingOrders, WaitingOrders } from '@/features/orders/lists/components/waiting-orders'
import {
  type InTurn,
  idsInTurn,
  type OwnTurn,
  runsOfTurns,
  turnOfOrder,
} from '@/features/orders/lists/own-turns'
import { listWaiting, type WaitingOrder } from '@/features/orders/lists/waiting-queries'
import { ComingMandateText } from '@/features/organisations/mandates/components/coming-mandate'
import { MandateAccepted } from '@/features/organisations/mandates/components/mandate-accepted'
import { EmptyOverview } from '@/features/start/components/empty-overview'
import { NothingWaits } from '@/features/start/components/nothing-waits'
import { SuggestionList } from '@/features/suggestions/components/suggestion-list'
import { getSuggestions } from '@/features/suggestions/queries'
import { dayOf } from '@/lib/dates'
import { doneIn } from '@/lib/done'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') }
}

export default pageOf(async function OverviewPage({ searchParams }: PageProps<'/oversikt'>) {
  const actor = await signedInActor()
  if (actor.role === 'reader') redirect(paths.statistics)
  if (actor.role === 'deliverer') redirect(paths.deliveries)
  if (isStaff(actor)) redirect(paths.admin)
  const [t, { onMe, onOthers }, times, evaluations, followUps, upcoming, suggested, { mailFailedAt }] =
    await Promise.all([
      getTranslations('overview'),
      listWaiting(actor),
      listWaitingTimes(actor),
      listWaitingEvaluations(actor),
      listWaitingFollowUps(actor),
      listUpcoming(actor),
      isParty(actor) ? getSuggestions(actor, actor.organisation.id) : null,
      currentReader(),
    ])
  const today = dayOf(actor.now)
  const interests = suggested?.interests ?? []
  const isAccepted = doneIn((await searchParams).klart) === 'accepted'
  const own = [
    ...onMe.orders.map(order => ({ ...turnOfOrder(actor, order), order })),
    ...times.filter(isMine).map(one => ({ turn: 'times' as const, answerBy: one.answerBy, times: one })),
    ...followUps
      .filter(isMine)
      .map(followUp => ({ turn: 'follow_up' as const, answerBy: followUp.closesOn, followUp })),
    ...evaluations.map(evaluation => ({ turn: 'evaluate' as const, answerBy: null, evaluation })),
  ]
  const asked = [...times, ...followUps, ...evaluations.map(one => ({ ...one, isOwn: true }))]
  const all = idsInTurn(
    { own: onMe.met, others: onOthers.met },
    asked.map(({ orderId, isOwn }) => ({ orderId, isOwn, turn: 'times', answerBy: null })),
  )
  const lists = [onMe.met, onOthers.met, times, evaluations, followUps, upcoming, interests]
  if (lists.every(list => list.length === 0)) {
    return (
      <Page title={t('greeting', { name: actor.name })}>
        <MailFault actor={actor} failedAt={mailFailedAt} withLink />
        {isAccepted && <MandateAccepted actor={actor} />}
        <EmptyOverview
          isWithoutMandate={actor.role === 'person'}
          coming={actor.coming?.[0] && <ComingMandateText coming={actor.coming[0]} />}
        />
        <SuggestionList suggested={suggested} mayAct />
      </Page>
    )
  }
  const soon = upcoming.length > 0 && (
    <Section title={t('soon')} action={<TextLink href={paths.calendar}>{t('calendar')}</TextLink>}>
      <UpcomingList occasions={upcoming} />
    </Section>
  )
  return (
    <Page title={t('greeting', { name: actor.name })} aside={soon}>
      <MailFault actor={actor} failedAt={mailFailedAt} withLink />
      {isAccepted && <MandateAccepted actor={actor} />}
      <Section title={t('waitsForYou')} action={isParty(actor) && <PackLink />}>
        <OwnTurns rows={own} actor={actor} />
        <AllWaitingOrders part={onMe} turn="own" all={all.own} />
      </Section>
      <SuggestionList suggested={suggested} mayAct />
      {(onOthers.total + interests.length > 0 || asked.some(one => !isMine(one))) && (
        <Section title={t('waitsForOthers')}>
          <WaitingOrders orders={onOthers.orders} label={t('waitsForOthers')} actor={actor} />
          <WaitingTimes waiting={times.filter(one => !isMine(one))} today={today} />
          <WaitingFollowUps waiting={followUps.filter(one => !isMine(one))} today={today} />
          <AllWaitingOrders part={onOthers} turn="others" all={all.others} />
          <WaitingInterests interests={interests} />
        </Section>
      )}
    </Page>
  )
})

const isMine = ({ isOwn }: { isOwn: boolean }) => isOwn

type OwnRow = InTurn & {
  order?: WaitingOrder
  times?: Waiting
  evaluation?: WaitingEvaluation
  followUp?: WaitingFollowUp
}

/** All that waits for the reader, in its turns. The first press of all is the page's. */
function OwnTurns({ rows, actor }: { rows: OwnRow[]; actor: SignedInActor }) {
  const runs = runsOfTurns(rows)
  if (runs.length === 0) return <NothingWaits />
  return runs.map((run, index) => {
    const [{ turn, answerBy } = { turn: 'draft' as const, answerBy: null }] = run
    return <OwnRun key={`${turn} ${answerBy}`} {...{ run, turn, actor }} leads={index === 0} />
  })
}

type OwnRunProps = { run: OwnRow[]; turn: OwnTurn; actor: SignedInActor; leads: boolean }

async function OwnRun({ run, turn, actor, leads }: OwnRunProps) {
  const t = await getTranslations('overview')
  const shown = { leads, today: dayOf(actor.now) }
  if (turn === 'times') return <WaitingTimes waiting={run.flatMap(({ times }) => times ?? [])} {...shown} />
  if (turn === 'follow_up') {
    return <WaitingFollowUps waiting={run.flatMap(({ followUp }) => followUp ?? [])} {...shown} />
  }
  if (turn === 'evaluate') {
    return <WaitingEvaluations waiting={run.flatMap(({ evaluation }) => evaluation ?? [])} leads={leads} />
  }
  const label = t(turn === 'draft' ? 'drafts' : 'waitsForYou')
  return <WaitingOrders orders={run.flatMap(({ order }) => order ?? [])} {...{ label, actor, leads }} />
}

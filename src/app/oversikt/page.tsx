import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isParty, isStaff } from '@/auth/actor'
import { currentReader, signedInActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { WaitingTimes } from '@/features/deliveries/components/waiting-times'
import { UpcomingList } from '@/features/deliveries/occasions/components/upcoming-list'
import { listUpcoming } from '@/features/deliveries/occasions/upcoming-queries'
import { listWaitingTimes } from '@/features/deliveries/waiting-queries'
import { listWaitingEvaluations } from '@/features/evaluations/asked/queries'
import { WaitingEvaluations } from '@/features/evaluations/components/waiting-list'
import { WaitingFollowUps } from '@/features/follow-ups/components/waiting-follow-ups'
import { listWaitingFollowUps } from '@/features/follow-ups/queries'
import { MailFault } from '@/features/notifications/components/mail-fault'
import { AllWaitingOrders, WaitingOrders } from '@/features/orders/lists/components/waiting-orders'
import { listWaiting } from '@/features/orders/lists/waiting-queries'
import { MandateAccepted } from '@/features/organisations/mandates/components/mandate-accepted'
import { EmptyOverview } from '@/features/start/components/empty-overview'
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
  const title = t('greeting', { name: actor.name })
  const isAccepted = doneIn((await searchParams).klart) === 'accepted'
  const waiting = onMe.total + onOthers.total
  const ownTimes = times.filter(({ isOwn }) => isOwn)
  // Answers that are late come before all that can wait.
  const [late, ahead] = [
    ownTimes.filter(one => one.answerBy < today),
    ownTimes.filter(one => one.answerBy >= today),
  ]
  const othersTimes = times.filter(({ isOwn }) => !isOwn)
  const own = [ownTimes, evaluations, followUps]
  const hasNothing = waiting === 0 && [...own, othersTimes, upcoming].every(list => list.length === 0)
  if (hasNothing) {
    return (
      <Page title={title}>
        <MailFault actor={actor} failedAt={mailFailedAt} withLink />
        {isAccepted && <MandateAccepted actor={actor} />}
        <EmptyOverview isWithoutMandate={actor.role === 'person'} />
        <SuggestionList suggested={suggested} mayAct />
      </Page>
    )
  }
  const soon = upcoming.length > 0 && (
    <Section title={t('soon')} action={<TextLink href={paths.calendarToday}>{t('calendar')}</TextLink>}>
      <UpcomingList occasions={upcoming} />
    </Section>
  )
  return (
    <Page title={title} aside={soon}>
      <MailFault actor={actor} failedAt={mailFailedAt} withLink />
      {isAccepted && <MandateAccepted actor={actor} />}
      <Section title={t('waitsForYou')}>
        <WaitingTimes waiting={late} today={today} />
        <WaitingOrders part={onMe} label={t('waitsForYou')} actor={actor} />
        <WaitingTimes waiting={ahead} today={today} />
        {followUps.length > 0 && <WaitingFollowUps waiting={followUps} />}
        {evaluations.length > 0 && <WaitingEvaluations waiting={evaluations} />}
        <AllWaitingOrders part={onMe} turn="own" />
        {onMe.total === 0 && own.every(list => list.length === 0) && <NothingWaits />}
      </Section>
      <SuggestionList suggested={suggested} mayAct />
      {(onOthers.total > 0 || othersTimes.length > 0) && (
        <Section title={t('waitsForOthers')}>
          <WaitingOrders part={onOthers} label={t('waitsForOthers')} actor={actor} />
          <WaitingTimes waiting={othersTimes} today={today} />
          <AllWaitingOrders part={onOthers} turn="others" />
        </Section>
      )}
    </Page>
  )
})

async function NothingWaits() {
  const t = await getTranslations('overview')
  return (
    <p>
      {t('nothingWaits')} <TextLink href={paths.services}>{t('empty.action')}</TextLink>
    </p>
  )
}

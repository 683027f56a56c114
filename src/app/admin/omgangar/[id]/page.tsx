import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { StepBar } from '@/components/layout/step-bar'
import { TextLink } from '@/components/ui/text-link'
import {
  FirstSessionNotice,
  firstDayOf,
} from '@/features/deliveries/sessions/components/first-session-notice'
import { arePlannedTogether, SessionList } from '@/features/deliveries/sessions/components/session-list'
import { listSessions } from '@/features/deliveries/sessions/queries'
import { CancelRoundForm, GoForm, MoveForm } from '@/features/rounds/components/decide-forms'
import { LastDeed } from '@/features/rounds/components/last-deed'
import { LateJoiners } from '@/features/rounds/components/late-joiners'
import { FreePlaces, RoundFacts } from '@/features/rounds/components/round-facts'
import { RoundOrders } from '@/features/rounds/components/round-orders'
import { StageTag } from '@/features/rounds/components/stage-tag'
import { findRoundPage, roundMetadata } from '@/features/rounds/find-round-page'
import { canBeCalledOff, isLate } from '@/features/rounds/rules'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

export const generateMetadata = metadataOf(
  async ({ params }: PageProps<'/admin/omgangar/[id]'>): Promise<Metadata> => {
    return roundMetadata(params)
  },
)

export default pageOf(async function RoundPage({ params, searchParams }: PageProps<'/admin/omgangar/[id]'>) {
  const actor = await staffActor()
  const round = await findRoundPage(actor, params)
  const today = dayOf(actor.now)
  const [t, locale, sessions] = await Promise.all([
    getTranslations('rounds'),
    getLocale(),
    listSessions(actor, round.id),
  ])
  const { klart, tillfalle } = await searchParams
  const title = t('roundOf', { service: textIn(locale, round.service.name) })
  const mayChange = canBeCalledOff(round, today)
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={[{ href: paths.adminRounds, label: t('title') }, { label: title }]} />}
      title={title}
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <StageTag stage={round.stage} />
          {t('startsOn', { day: dayText(locale, round.startsOn) })}
        </span>
      }
      nextStep={round.status === 'planned' && <GoForm round={round} today={today} />}
      bar={
        round.status === 'planned' && (
          <StepBar>{t('decide.when', { day: dayText(locale, round.goNoGoOn) })}</StepBar>
        )
      }
      aside={<RoundFacts round={round} />}
    >
      <LastDeed round={round} klart={klart} isOfSession={tillfalle !== undefined} />
      <Section
        title={t('orders.title')}
        lead={<FreePlaces round={round} today={today} />}
        action={
          mayChange && <TextLink href={paths.adminChangeRound(round.id)}>{t('decide.change')}</TextLink>
        }
      >
        <RoundOrders orders={round.orders} />
      </Section>
      <Section
        title={t('sessions.title')}
        lead={t('sessions.lead')}
        action={
          arePlannedTogether(sessions) && (
            <TextLink href={paths.adminPlanRound(round.id)}>{t('sessions.planAll')}</TextLink>
          )
        }
      >
        {mayChange && <FirstSessionNotice first={firstDayOf(sessions)} round={round} />}
        <SessionList sessions={sessions} roundId={round.id} startsOn={round.startsOn} />
      </Section>
      {isLate(round, today) && (
        <Section title={t('late.title')} lead={t('late.lead')}>
          <LateJoiners round={round} />
        </Section>
      )}
      {mayChange && (
        <div data-print="hide">
          <MoveForm round={round} />
          <CancelRoundForm round={round} />
        </div>
      )}
    </Page>
  )
})

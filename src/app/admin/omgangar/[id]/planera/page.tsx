import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { listDeliverers } from '@/features/deliveries/queries'
import { SeriesPlan } from '@/features/deliveries/series/components/series-plan'
import { readLayout, rowsOf } from '@/features/deliveries/series/layout'
import { listJointSeries } from '@/features/deliveries/series/queries'
import { FirstSessionNotice } from '@/features/deliveries/sessions/components/first-session-notice'
import { findRoundPage, roundMetadata } from '@/features/rounds/find-round-page'
import { canBeCalledOff } from '@/features/rounds/rules'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { formsLeadTo } from '@/lib/onward'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/omgangar/[id]/planera'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const [{ title }, t] = await Promise.all([roundMetadata(params), getTranslations('deliveries.series')])
  return { title: `${t('title')} – ${title}` }
})

export default pageOf(async function PlanRoundPage({ params, searchParams }: Props) {
  const actor = await staffActor()
  const round = await findRoundPage(actor, params)
  const [t, rounds, locale, occasions, deliverers, address, way] = await Promise.all([
    getTranslations('deliveries.series'),
    getTranslations('rounds'),
    getLocale(),
    listJointSeries(actor, round.id),
    listDeliverers(actor, round.service.id),
    searchParams,
    formsLeadTo(),
  ])
  const title = t('title')
  const today = dayOf(actor.now)
  const [first] = rowsOf(occasions, readLayout(address), today)
  const roundOf = rounds('roundOf', { service: textIn(locale, round.service.name) })
  const trail = [
    { href: paths.adminRounds, label: rounds('title') },
    { href: paths.adminRound(round.id), label: roundOf },
    { label: title },
  ]
  const lead = t('jointLead', { day: dayText(locale, round.startsOn) })
  const breadcrumbs = <Breadcrumbs items={trail} />
  return (
    <Page {...{ title, lead, breadcrumbs }} eyebrow={roundOf}>
      {occasions.length > 1 ? (
        <SeriesPlan
          of={{ roundId: round.id }}
          path={paths.adminPlanRound(round.id)}
          {...{ address, way, occasions, deliverers }}
          place={occasions.find(one => one.place !== '')?.place ?? ''}
          today={today}
          idempotencyKey={randomUUID()}
        >
          {canBeCalledOff(round, today) && <FirstSessionNotice first={first?.on ?? null} round={round} />}
        </SeriesPlan>
      ) : (
        <Notice>
          <p>{t('jointFew')}</p>
          <TextLink href={paths.adminRound(round.id)}>{t('toRound')}</TextLink>
        </Notice>
      )}
    </Page>
  )
})

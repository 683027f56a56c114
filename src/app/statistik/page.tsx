import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { DownloadLinks } from '@/components/layout/download-links'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { AsOfForm } from '@/features/statistics/components/as-of-form'
import {
  DeliveryFigures,
  ReachFigures,
  ServiceFigures,
  UniversityFigures,
} from '@/features/statistics/components/figure-sections'
import { ReportText } from '@/features/statistics/components/report-text'
import { getHeadlineFigures } from '@/features/statistics/queries'
import { asOfFrom } from '@/features/statistics/rules'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

type Props = { searchParams: Promise<{ datum?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('statistics')
  return { title: t('title'), description: t('lead') }
}

export default pageOf(async function StatisticsPage({ searchParams }: Props) {
  const [actor, { datum }, t, locale] = await Promise.all([
    currentActor(),
    searchParams,
    getTranslations('statistics'),
    getLocale(),
  ])
  const today = dayOf(actor.now)
  const { day: asked, fault } = asOfFrom(Array.isArray(datum) ? datum.join() : datum, today)
  const figures = await getHeadlineFigures(actor, asked)
  const day = figures.asOf
  return (
    <Page
      eyebrow={t('asOf.stands', { day: dayText(locale, day) })}
      title={t('title')}
      lead={t('lead')}
      width="wide"
    >
      {fault && (
        <Notice tone="danger" role="alert" title={t(`asOf.${fault}`)}>
          <p>{t('asOf.instead', { day: dayText(locale, day) })}</p>
        </Notice>
      )}
      {day !== asked && (
        <Notice role="status" title={t('asOf.monthEnds')}>
          <p>{t('asOf.monthEndInstead', { day: dayText(locale, day) })}</p>
        </Notice>
      )}
      <AsOfForm asOf={day} today={today} />
      <ReachFigures figures={figures} />
      <DeliveryFigures figures={figures} />
      <UniversityFigures figures={figures} />
      <ServiceFigures figures={figures} />
      <ReportText figures={figures} />
      <p className="text-sm text-ink-soft">
        {t('address')}{' '}
        <TextLink href={`${paths.statistics}?datum=${day}`}>
          {t('permanent', { day: dayText(locale, day) })}
        </TextLink>
        {' · '}
        <TextLink href={`/api/v1/statistics?asOf=${day}`}>{t('json')}</TextLink>
      </p>
      <DownloadLinks shown={`${paths.statistics}?datum=${day}`} />
    </Page>
  )
})

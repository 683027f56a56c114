import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { DownloadLinks } from '@/components/layout/download-links'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { TextLink } from '@/components/ui/text-link'
import { getProgrammeStart } from '@/features/statistics/cell-queries'
import { AsOfForm } from '@/features/statistics/components/as-of-form'
import { FigureIndex } from '@/features/statistics/components/figure-index'
import { DayNotice } from '@/features/statistics/components/figure-notices'
import {
  DeliveryFigures,
  ReachFigures,
  ServiceFigures,
  UniversityFigures,
} from '@/features/statistics/components/figure-sections'
import { ReportText } from '@/features/statistics/components/report-text'
import { figureNames } from '@/features/statistics/figures'
import { cutsFreely, readsBoard, seesFigure } from '@/features/statistics/policy'
import { getHeadlineFigures } from '@/features/statistics/queries'
import { asOfFrom } from '@/features/statistics/rules'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

type Props = { searchParams: Promise<{ per?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('statistics')
  return { title: t('title'), description: t('lead') }
}

export default pageOf(async function StatisticsPage({ searchParams }: Props) {
  const [actor, { per }, t, locale] = await Promise.all([
    currentActor(),
    searchParams,
    getTranslations('statistics'),
    getLocale(),
  ])
  const today = dayOf(actor.now)
  const start = await getProgrammeStart(actor)
  const asOf = asOfFrom(Array.isArray(per) ? per.join() : per, today, start)
  const figures = await getHeadlineFigures(actor, asOf.day)
  const day = figures.asOf
  return (
    <Page
      eyebrow={t('asOf.stands', { day: dayText(locale, day) })}
      title={t('title')}
      lead={t('lead')}
      width="wide"
    >
      <DayNotice asOf={asOf} shown={day} locale={actor.locale} />
      <AsOfForm value={day} today={today} start={start} anyDay={cutsFreely(actor)} />
      {readsBoard(actor) && (
        <p data-print="hide">
          <TextLink href={paths.board(day)}>{t('board.open')}</TextLink>
          <span className="block text-sm text-ink-soft">{t('board.openMeans')}</span>
        </p>
      )}
      <ReachFigures figures={figures} />
      <DeliveryFigures figures={figures} />
      <UniversityFigures figures={figures} />
      <ServiceFigures figures={figures} isFree={cutsFreely(actor)} />
      <div data-print="hide">
        <FigureIndex names={figureNames.filter(name => seesFigure(actor, name))} day={day} />
      </div>
      <ReportText figures={figures} />
      <p className="text-sm text-ink-soft">
        {t('address')}{' '}
        <TextLink href={paths.statisticsOn(day)}>{t('permanent', { day: dayText(locale, day) })}</TextLink>
      </p>
      <DownloadLinks shown={paths.statisticsOn(day)} />
    </Page>
  )
})

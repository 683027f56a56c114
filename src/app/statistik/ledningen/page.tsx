import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { signedInActor } from '@/auth/current-actor'
import { LineChart } from '@/components/charts/line-chart'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { DownloadLinks } from '@/components/layout/download-links'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { ServiceSign } from '@/components/signs/service-sign'
import { TextLink } from '@/components/ui/text-link'
import { listServices, type ServiceView } from '@/features/catalogue/queries'
import { ComparisonTable } from '@/features/statistics/board/components/comparison-table'
import { ParityFigures } from '@/features/statistics/board/components/parity-figures'
import { YearInSigns } from '@/features/statistics/board/components/year-in-signs'
import { getBoard } from '@/features/statistics/board/queries'
import { getProgrammeStart } from '@/features/statistics/cell-queries'
import { DayNotice } from '@/features/statistics/components/figure-notices'
import { FoldedReportText } from '@/features/statistics/components/report-text'
import { reportParagraph } from '@/features/statistics/report-paragraph'
import { asOfFrom } from '@/features/statistics/rules'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/statistik/ledningen'>

export const generateMetadata = metadataOf(async (): Promise<Metadata> => {
  await signedInActor()
  return { title: (await getTranslations('statistics.board'))('title') }
})

export default pageOf(async function BoardPage({ searchParams }: Props) {
  const actor = await signedInActor()
  const { per } = await searchParams
  const asOf = asOfFrom(
    Array.isArray(per) ? per.join() : per,
    dayOf(actor.now),
    await getProgrammeStart(actor),
  )
  const board = await getBoard(actor, asOf.day)
  if (!board) notFound()
  const [t, figures, services] = await Promise.all([
    getTranslations('statistics.board'),
    getTranslations('figures'),
    listServices(actor),
  ])
  const { locale } = actor
  const day = board.figures.asOf
  const { compared } = board
  const hasAnswers = compared.answers.length > 0
  return (
    <Page
      breadcrumbs={
        <Breadcrumbs
          items={[{ href: paths.statisticsOn(day), label: figures('all') }, { label: t('title') }]}
        />
      }
      eyebrow={`${t('foot', { day: dayText(locale, day) })}. ${t('shared')}`}
      title={t('title')}
      lead={reportParagraph(locale, board.figures)}
      width="wide"
    >
      <DayNotice asOf={asOf} shown={day} locale={locale} />
      <p data-print="hide" className="flex flex-wrap gap-x-5 gap-y-3">
        {(['sv', 'en'] as const).map(language => (
          <TextLink key={language} href={paths.boardPdf(day, language)}>
            {t('pdf', { language })}
          </TextLink>
        ))}
      </p>
      <DownloadLinks shown={paths.board(day)} />
      <div className="board">
        <LineChart
          title={t('line')}
          rows={board.points.map(point => ({ label: dayText(locale, point.asOf), value: point.numerator }))}
          hidesTableInPrint
          categoryLabel={figures('month')}
          valueLabel={figures('figure.deliveries.title')}
        />
        <Section
          title={t('compared')}
          lead={
            <>
              {t('comparedLead')}{' '}
              <span data-print="hide">
                {t('comparedWays')} {t('dash')}
              </span>
            </>
          }
        >
          <ComparisonTable caption={t('compared')} compared={compared} of="programme" />
        </Section>
        <Section title={t('answers')} lead={hasAnswers ? <AnswersLead /> : t('answersNone')}>
          {hasAnswers && <ComparisonTable caption={t('answers')} compared={compared} of="answers" />}
        </Section>
        <ParityFigures parity={board.parity} day={day} />
        <YearInSigns board={board} signs={new Map(services.map(signOf))} />
      </div>
      <div data-print="hide">
        <FoldedReportText figures={board.figures} parity={board.parity} />
      </div>
    </Page>
  )
})

/** A sheet of paper has room for the short words alone. */
function AnswersLead() {
  const t = useTranslations('statistics.board')
  return (
    <>
      <span data-print="hide">{t('answersLead')}</span>
      <span className="hidden print:inline">{t('answersShort')}</span>
    </>
  )
}

function signOf({ slug, number, content }: ServiceView): [string, ReactNode] {
  const [level = 'organisation'] = content.levels
  return [slug, <ServiceSign key={slug} number={number} level={level} kinds={content.kinds} size={48} />]
}

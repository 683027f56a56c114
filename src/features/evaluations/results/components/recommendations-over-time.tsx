import { useTranslations } from 'next-intl'
import { BarChart } from '@/components/charts/bar-chart'
import { Section } from '@/components/layout/section'
import type { Recommendations } from '@/features/evaluations/results/queries'
import { useFormatter } from '@/messages/formatter'

/** The share that would recommend, half-year by half-year. */
export function RecommendationsOverTime({ recommendations }: { recommendations: Recommendations[] }) {
  const t = useTranslations('evaluations.overTime')
  const format = useFormatter()
  if (recommendations.length === 0) return null
  const rows = recommendations.map(({ halfYear, answers, recommends }) => ({
    label: t(halfYear.endsWith('01-01') ? 'firstHalf' : 'secondHalf', { year: halfYear.slice(0, 4) }),
    value: recommends / answers,
    display: t('share', {
      share: format.number(recommends / answers, { style: 'percent' }),
      recommends,
      answers,
    }),
  }))
  return (
    <Section title={t('title')} lead={t('lead')}>
      <BarChart title={t('chart')} rows={rows} max={1} categoryLabel={t('when')} valueLabel={t('chart')} />
    </Section>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { BarChart } from '@/components/charts/bar-chart'
import { Section } from '@/components/layout/section'
import { KeyFigure } from '@/components/ui/key-figure'
import { TextLink } from '@/components/ui/text-link'
import type { Parity } from '@/features/statistics/board/board'
import { ruleOf } from '@/features/statistics/figures'
import { parityNote, percent } from '@/features/statistics/report-paragraph'
import { shareOf } from '@/features/statistics/rules'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'

/** The programme's proud number: both sides start, and both sign. Each side has its own colour. */
export function ParityFigures({ parity, day }: { parity: Parity; day: Day }) {
  const t = useTranslations('statistics.board')
  const figures = useTranslations('figures')
  const locale = useLocale()
  const { started, orders, hasDays, employerDays, unionDays, declined, asked } = parity
  const labelOf = (name: 'started' | 'declines') => (
    <TextLink href={paths.figure(ruleOf(name).slug, `per=${day}`)}>
      {figures(`figure.${name}.title`)}
    </TextLink>
  )
  const days = (count: number) => figures('days', { count })
  return (
    <Section title={t('parity')}>
      <div className="grid gap-8 sm:grid-cols-2 print:grid-cols-2">
        <KeyFigure
          value={percent(locale, shareOf(started, orders))}
          denominator={figures('figure.started.of', { n: started, d: orders })}
          label={labelOf('started')}
          note={figures('figure.started.means')}
        />
        <KeyFigure
          value={percent(locale, shareOf(declined, asked))}
          denominator={figures('figure.declines.of', { n: declined, d: asked })}
          label={labelOf('declines')}
          note={figures('figure.declines.means')}
        />
      </div>
      <div className="mt-8 print:mt-4">
        {hasDays ? (
          <BarChart
            title={t('days')}
            hasTable
            note={parityNote(locale === 'en' ? 'en' : 'sv', parity)}
            rows={[
              {
                label: t('daysEmployer'),
                value: employerDays,
                display: days(employerDays),
                tone: 'employer',
              },
              { label: t('daysUnion'), value: unionDays, display: days(unionDays), tone: 'union' },
            ]}
          />
        ) : (
          <p>{t('daysHidden')}</p>
        )}
      </div>
    </Section>
  )
}

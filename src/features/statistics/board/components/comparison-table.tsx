import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { type ComparedFigure, type Comparison, spreadText } from '@/features/statistics/board/comparison'
import { figureWords } from '@/features/statistics/figure-words'
import { ruleOf } from '@/features/statistics/figures'
import { shortDayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

type Props = { caption: string; days: Comparison['days']; rows: readonly ComparedFigure[] }

/** Figures of the day beside those of the month's end before and of the year before. Each leads to its own page. */
export function ComparisonTable({ caption, days, rows }: Props) {
  const t = useTranslations('statistics.board')
  const locale = useLocale()
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { name: 'figure', label: t('figure') },
        ...days.map(day => ({ name: day, label: shortDayText(locale, day), align: 'end' as const })),
      ]}
      narrow="flow"
      rows={rows.map(row => {
        const { name, counts } = row
        const spread = spreadText(row, locale)
        const { title, value, of } = figureWords(name, locale, new Map())
        const [now] = counts
        const values = days.map((day, index) => [day, counts[index] ? value(counts[index]) : '–'])
        return {
          key: name,
          cells: {
            ...Object.fromEntries(values),
            figure: (
              <>
                <TextLink href={paths.figure(ruleOf(name).slug, `per=${days[0]}`)}>{title}</TextLink>
                {now && <span className="row-note block font-normal">{of(now)}</span>}
                {spread && <span className="row-note block font-normal">{spread}</span>}
              </>
            ),
          },
        }
      })}
    />
  )
}

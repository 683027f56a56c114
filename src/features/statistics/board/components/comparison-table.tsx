import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import {
  answersText,
  type ComparedFigure,
  type Comparison,
  columnsOf,
  countedText,
  headText,
  spreadText,
} from '@/features/statistics/board/comparison'
import type { ShownCount } from '@/features/statistics/cells'
import { figureWords } from '@/features/statistics/figure-words'
import { ruleOf } from '@/features/statistics/figures'
import { paths } from '@/lib/paths'

type Props = { caption: string; compared: Comparison; of: 'programme' | 'answers' }

/**
 * Figures of the day beside those of the month's end before and of the year before; answers by their half-years.
 * Each leads to its own page.
 */
export function ComparisonTable({ caption, compared, of: part }: Props) {
  const t = useTranslations('statistics.board')
  const locale = useLocale()
  const {
    days: [today],
  } = compared
  const rows: readonly ComparedFigure[] = compared[part]
  const days = columnsOf(compared, part)
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { name: 'figure', label: t('figure') },
        ...days.map(day => ({ name: day, label: headText(part, day, locale), align: 'end' as const })),
      ]}
      narrow="flow"
      rows={rows.map(row => {
        const { name, counts } = row
        const spread = spreadText(row, locale)
        const { title, value } = figureWords(name, locale, new Map())
        const [now] = counts
        const shown = (count: ShownCount | undefined, index: number) => {
          const note = count && index > 0 && answersText(part, count, locale)
          return (
            <>
              {count ? value(count) : '–'}
              {note && <span className="row-note block font-normal">{note}</span>}
            </>
          )
        }
        const values = days.map((day, index) => [day, shown(counts[index], index)])
        return {
          key: name,
          cells: {
            ...Object.fromEntries(values),
            figure: (
              <>
                <TextLink href={paths.figure(ruleOf(name).slug, `per=${today}`)}>{title}</TextLink>
                {now && <span className="row-note block font-normal">{countedText(name, now, locale)}</span>}
                {spread && <span className="row-note block font-normal">{spread}</span>}
              </>
            ),
          },
        }
      })}
    />
  )
}

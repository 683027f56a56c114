import { Table } from '@/components/ui/table'
import type { ShownCount } from '@/features/statistics/cells'
import type { FigureView } from '@/features/statistics/figure-queries'
import type { FigureWords } from '@/features/statistics/figure-words'
import { type Cut, isSpread, ruleOf } from '@/features/statistics/figures'

type Props = { view: FigureView; words: FigureWords; other?: Exclude<Cut, 'time'> }

/** Each group with what it counts and of how many. One that is too small says so. */
export function FigureTable({ view, words, other }: Props) {
  const { t } = words
  const { cut } = view
  const isShare = ruleOf(view.name).form === 'share'
  const columns = [
    { name: 'group' as const, label: words.cutName(cut) },
    ...(other ? [{ name: 'other' as const, label: words.cutName(other) }] : []),
    { name: 'numerator' as const, label: words.numerator, align: 'end' as const },
    { name: 'denominator' as const, label: words.denominator, align: 'end' as const },
    ...(isShare
      ? [
          {
            name: 'share' as const,
            label: isSpread(view.name, cut) ? t('shareOfAnswers') : t('share'),
            align: 'end' as const,
          },
        ]
      : []),
  ]
  const cells = (group: string, shown: ShownCount, otherGroup = '') => ({
    group,
    other: otherGroup,
    numerator: shown ? words.count(shown.numerator) : t('hidden'),
    denominator: shown ? words.count(shown.denominator) : '',
    share: shown ? words.value(shown) : '',
  })
  const rows = other
    ? view.crossed.map(({ cell, otherCell, ...shown }) => ({
        key: `${cell} ${otherCell}`,
        cells: cells(words.cell(cut, cell), shown, words.cell(other, otherCell)),
      }))
    : words.inOrder(cut, view.cells).map(({ cell, shown }) => ({
        key: cell,
        cells: cells(words.cell(cut, cell), shown),
      }))
  return <Table caption={words.cutTitle(cut)} captionHidden narrow="flow" columns={columns} rows={rows} />
}

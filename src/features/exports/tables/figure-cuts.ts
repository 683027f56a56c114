import type { Column, Withheld } from '@/features/exports/table'
import type { ShownCount } from '@/features/statistics/cells'
import type { FigureAsked } from '@/features/statistics/figure-address'
import type { FigureRow, FigureView } from '@/features/statistics/figure-queries'
import type { FigureWords } from '@/features/statistics/figure-words'
import { type Cut, isRunningTotal, type RowPart, rowPartsOf, ruleOf } from '@/features/statistics/figures'
import { grownPoints } from '@/features/statistics/month-growth'
import { shareOf } from '@/features/statistics/rules'
import type { Day } from '@/lib/dates'

/** One part of a figure. `shown` is null where the group is too small to be shown. */
export type CutRow = {
  asOf: Day
  cut: string
  group: string
  other: string
  shown: ShownCount
  /** The month's own part of a running total. */
  added: number | null
}

type Parted = { cut: Cut; other?: Cut }

/** The columns are named as the page names them: by what the figure counts. */
export function cutColumns(words: FigureWords, { cut, other }: Parted): Column<CutRow>[] {
  const { t, title, name } = words
  const isOverTime = cut === 'time'
  const withheld: Withheld = { word: t('hidden'), reason: words.hiddenNote(cut) }
  const shareIn = (shown: ShownCount) =>
    shown ? shareOf(shown.numerator, shown.denominator).share : withheld
  const columns: (Column<CutRow> | false)[] = [
    { key: 'asOf', kind: 'day', cell: row => row.asOf },
    { key: 'figure', kind: 'text', cell: () => title },
    { key: 'cut', kind: 'text', cell: row => row.cut },
    { key: 'group', kind: isOverTime ? 'day' : 'text', cell: row => row.group },
    other !== undefined && {
      key: 'otherGroup',
      kind: 'text',
      title: words.cutName(other),
      cell: row => row.other,
    },
    {
      key: 'numerator',
      kind: 'number',
      title: words.numerator,
      cell: row => (row.shown ? words.rounded(row.shown.numerator) : withheld),
    },
    {
      key: 'denominator',
      kind: 'number',
      title: words.denominator,
      cell: row => row.shown?.denominator ?? withheld,
    },
    ruleOf(name).form === 'share' && { key: 'share', kind: 'number', cell: row => shareIn(row.shown) },
    isOverTime && isRunningTotal(name) && { key: 'added', kind: 'number', cell: row => row.added },
  ]
  return columns.filter(column => column !== false)
}

/** The whole first, and then the months or the groups that the page shows. */
export function cutRows(
  view: FigureView,
  words: FigureWords,
  { other, year }: Pick<FigureAsked, 'other' | 'year'>,
): CutRow[] {
  const { asOf, cut } = view
  const row = (day: Day, group: string, shown: ShownCount, otherGroup = ''): CutRow => {
    return { asOf: day, cut: words.cutName(cut), group, other: otherGroup, shown, added: null }
  }
  const whole = view.total ? [row(asOf, words.t('whole'), view.total.shown)] : []
  if (cut === 'time') {
    const months = grownPoints(view.name, view.points, year)
    return [...whole, ...months.map(point => ({ ...row(point.asOf, point.asOf, point), added: point.added }))]
  }
  const groups = words
    .inOrder(cut, view.cells)
    .map(({ cell, shown }) => row(asOf, words.cell(cut, cell), shown))
  const crossed = other
    ? words
        .crossedInOrder([cut, other], view.crossed)
        .map(({ cell, otherCell, ...shown }) =>
          row(asOf, words.cell(cut, cell), shown, words.cell(other, otherCell)),
        )
    : []
  return [...whole, ...(other ? crossed : groups)]
}

/** The same columns as the table on the page. */
export function rowColumns(words: FigureWords): Column<FigureRow>[] {
  const columns: Record<RowPart, Column<FigureRow>> = {
    service: { key: 'service', kind: 'text', cell: row => row.slug && words.cell('service', row.slug) },
    order: { key: 'orderNumber', kind: 'number', cell: row => row.orderNumber },
    part: { key: 'part', kind: 'text', cell: row => row.part && words.cell('part', row.part) },
    amount: { key: 'amount', kind: 'number', cell: row => words.rounded(row.amount) },
    day: { key: 'day', kind: 'day', cell: row => row.day },
  }
  return [
    { key: 'organisation', kind: 'text', cell: row => row.organisation },
    ...rowPartsOf(words.name).map(part => columns[part]),
  ]
}

import { Table } from '@/components/ui/table'
import type { ShownCount } from '@/features/statistics/cells'
import type { FigureView } from '@/features/statistics/figure-queries'
import type { Count, FigureWords } from '@/features/statistics/figure-words'
import { type Cut, isSpread, ruleOf } from '@/features/statistics/figures'

type Props = { view: FigureView; words: FigureWords; other?: Exclude<Cut, 'time'> }

/** As many columns beside the names of the rows as a wide screen has room for. */
const MOST_COLUMNS = 6

/** The parts of a figure. Parted in two ways, they stand in rows and columns where either has few groups. */
export function FigureTable({ view, words, other }: Props) {
  if (!other) return <PartsTable view={view} words={words} />
  const groups = new Set(view.crossed.map(({ cell }) => cell)).size
  const otherGroups = new Set(view.crossed.map(({ otherCell }) => otherCell)).size
  if (Math.min(groups, otherGroups) > MOST_COLUMNS)
    return <PartsTable view={view} words={words} other={other} />
  return <CrossTable view={view} words={words} other={other} isTurned={groups < otherGroups} />
}

type CrossProps = Required<Props> & {
  /** The groups of the first cut stand in the columns, since they are fewer. */
  isTurned: boolean
}

/** A row for each group of one cut, and a column for each of the other. */
function CrossTable({ view, words, other, isTurned }: CrossProps) {
  const [down, across] = isTurned ? [other, view.cut] : [view.cut, other]
  const crossed = view.crossed.map(({ cell, otherCell, ...shown }) =>
    isTurned ? { row: otherCell, column: cell, shown } : { row: cell, column: otherCell, shown },
  )
  const groupsOf = (cut: Cut, cells: string[]) =>
    words
      .inOrder(
        cut,
        [...new Set(cells)].map(cell => ({ cell })),
      )
      .map(({ cell }) => cell)
  const columns = groupsOf(
    across,
    crossed.map(({ column }) => column),
  )
  const rows = groupsOf(
    down,
    crossed.map(({ row }) => row),
  )
  const shownIn = (row: string, column: string) => {
    const found = crossed.find(one => one.row === row && one.column === column)
    return found ? <CrossCell count={found.shown} words={words} /> : '–'
  }
  return (
    <Table
      caption={words.cutTitle(view.cut)}
      captionHidden
      narrow="flow"
      columns={[
        { name: 'group', label: words.cutName(down) },
        ...columns.map(column => ({
          name: column,
          label: words.cell(across, column),
          align: 'end' as const,
          short: true,
        })),
      ]}
      rows={rows.map(row => ({
        key: row,
        cells: {
          group: words.cell(down, row),
          ...Object.fromEntries(columns.map(column => [column, shownIn(row, column)])),
        },
      }))}
    />
  )
}

function CrossCell({ count, words }: { count: Count; words: FigureWords }) {
  return (
    <>
      {words.value(count)} <span className="row-note sm:block">{words.of(count)}</span>
    </>
  )
}

/** Each group with what it counts and of how many. One that is too small says so. */
function PartsTable({ view, words, other }: Props) {
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
    ? words.crossedInOrder([cut, other], view.crossed).map(({ cell, otherCell, ...shown }) => ({
        key: `${cell} ${otherCell}`,
        cells: cells(words.cell(cut, cell), shown, words.cell(other, otherCell)),
      }))
    : words.inOrder(cut, view.cells).map(({ cell, shown }) => ({
        key: cell,
        cells: cells(words.cell(cut, cell), shown),
      }))
  return <Table caption={words.cutTitle(cut)} captionHidden narrow="flow" columns={columns} rows={rows} />
}

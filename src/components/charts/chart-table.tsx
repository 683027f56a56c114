import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Table, type TableProps } from '@/components/ui/table'
import { useFormatter } from '@/messages/formatter'

/** `beside`: other numbers of the row, for the table alone. */
export type ChartRow = { label: string; value: number; display?: string; beside?: string[] }

/** The sides have their own colours, here as everywhere. All else is drawn in one. */
export type ChartTone = 'lake' | 'employer' | 'union'

export const chartFills: Record<ChartTone, string> = {
  lake: 'fill-lake',
  employer: 'fill-employer',
  union: 'fill-union',
}

/** The number of a row in its own words, or else its value as numbers are written here. */
export function useShown() {
  const format = useFormatter()
  return ({ value, display }: Pick<ChartRow, 'value' | 'display'>) => display ?? format.number(value)
}

export type ChartTableProps = {
  title: string
  rows: ChartRow[]
  categoryLabel?: string
  valueLabel?: string
  besideLabels?: string[]
}

/** The same numbers for those who do not read the drawing. */
export function ChartTable({ title, rows, categoryLabel, valueLabel, besideLabels = [] }: ChartTableProps) {
  const t = useTranslations('common')
  const columns = [
    { name: 'category', label: categoryLabel ?? t('chart.category') },
    { name: 'value', label: valueLabel ?? t('chart.value'), align: 'end' as const },
    ...besideLabels.map((label, index) => ({ name: `beside${index}`, label, align: 'end' as const })),
  ]
  const shownIn = useShown()
  const cells = rows.map(row => ({
    key: row.label,
    cells: {
      category: row.label,
      value: shownIn(row),
      ...Object.fromEntries((row.beside ?? []).map((beside, index) => [`beside${index}`, beside])),
    },
  }))
  return <FoldedTable caption={title} columns={columns} rows={cells} />
}

export type GroupTableProps = {
  title: string
  groups: { label: string; rows: ChartRow[] }[]
  categoryLabel: string
}

/** Many lines in one table: a row for each step in time, a column for each group. */
export function GroupTable({ title, groups, categoryLabel }: GroupTableProps) {
  const shownIn = useShown()
  const steps = groups[0]?.rows ?? []
  const columns = [
    { name: 'step', label: categoryLabel },
    ...groups.map(({ label }, index) => ({ name: String(index), label, align: 'end' as const })),
  ]
  const cells = steps.map(({ label }, step) => ({
    key: label,
    cells: {
      step: label,
      ...Object.fromEntries(groups.map(({ rows }, index) => [index, rows[step] && shownIn(rows[step])])),
    },
  }))
  return <FoldedTable caption={title} columns={columns} rows={cells} />
}

function FoldedTable<Name extends string>(table: Pick<TableProps<Name>, 'caption' | 'columns' | 'rows'>) {
  const t = useTranslations('common')
  return (
    <Disclosure summary={t('chart.asTable')}>
      <Table {...table} captionHidden narrow="scroll" />
    </Disclosure>
  )
}

import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'

export type ChartRow = { label: string; value: number; display?: string }

export type ChartTone = 'lake' | 'moss' | 'lingonberry' | 'cloudberry' | 'ink'

// Employer and union tones are left out on purpose: they mean the sides and nothing else.
export const chartFills: Record<ChartTone, string> = {
  lake: 'fill-lake',
  moss: 'fill-moss',
  lingonberry: 'fill-lingonberry',
  cloudberry: 'fill-cloudberry-bright',
  ink: 'fill-ink-soft',
}

export type ChartTableProps = { title: string; rows: ChartRow[]; categoryLabel?: string; valueLabel?: string }

/** The same numbers for those who do not read the drawing. */
export function ChartTable({ title, rows, categoryLabel, valueLabel }: ChartTableProps) {
  const t = useTranslations('common')
  const columns = [
    { name: 'category' as const, label: categoryLabel ?? t('chart.category') },
    { name: 'value' as const, label: valueLabel ?? t('chart.value'), align: 'end' as const },
  ]
  return (
    <Disclosure summary={t('chart.asTable')}>
      <Table
        caption={title}
        captionHidden
        narrow="scroll"
        columns={columns}
        rows={rows.map(({ label, display, value }) => ({
          key: label,
          cells: { category: label, value: display ?? value },
        }))}
      />
    </Disclosure>
  )
}

import { ChartFigure } from '@/components/charts/chart-figure'
import {
  type ChartRow,
  ChartTable,
  type ChartTone,
  chartFills,
  useShown,
} from '@/components/charts/chart-table'

export type BarChartProps = {
  title: string
  rows: (ChartRow & { tone?: ChartTone })[]
  /** The value of a full bar. Without it, the largest value is the full bar. */
  max?: number
  note?: string | false
  /** Where a table with more in it stands beside. */
  hasTable?: boolean
  categoryLabel?: string
  valueLabel?: string
}

/** Horizontal bars from zero. Labels and numbers are text, so that they wrap and can be read out. */
export function BarChart({ title, rows, max, note, hasTable, ...labels }: BarChartProps) {
  const shownIn = useShown()
  const full = max ?? Math.max(1, ...rows.map(row => row.value))
  return (
    <ChartFigure
      title={title}
      note={note}
      hidesTableInPrint
      table={!hasTable && <ChartTable title={title} rows={rows} {...labels} />}
    >
      <ul className="bars">
        {rows.map(row => (
          <li key={row.label}>
            <span>{row.label}</span>
            <svg aria-hidden className="h-5 w-full" viewBox="0 0 100 10" preserveAspectRatio="none">
              <rect width={100} height={10} className="fill-surface" />
              <rect
                width={(Math.max(0, row.value) / full) * 100}
                height={10}
                className={chartFills[row.tone ?? 'lake']}
              />
            </svg>
            <span>{shownIn(row)}</span>
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}

import { ChartFigure } from '@/components/charts/chart-figure'
import { type ChartRow, ChartTable, type ChartTone, chartFills } from '@/components/charts/chart-table'

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
  const full = max ?? Math.max(1, ...rows.map(row => row.value))
  return (
    <ChartFigure
      title={title}
      note={note}
      hidesTableInPrint
      table={!hasTable && <ChartTable title={title} rows={rows} {...labels} />}
    >
      <ul className="space-y-2.5">
        {rows.map(row => (
          <li
            key={row.label}
            className="grid grid-cols-1 gap-x-4 sm:grid-cols-[12rem_minmax(0,1fr)] sm:items-center"
          >
            <span className="text-sm leading-tight">{row.label}</span>
            <span className="flex items-center gap-3">
              <svg
                aria-hidden
                className="h-5 w-0 min-w-0 flex-1"
                viewBox="0 0 100 10"
                preserveAspectRatio="none"
              >
                <rect width={100} height={10} className="fill-surface" />
                <rect
                  width={(Math.max(0, row.value) / full) * 100}
                  height={10}
                  className={chartFills[row.tone ?? 'lake']}
                />
              </svg>
              <span className="min-w-12 text-end font-semibold tabular-nums">{row.display ?? row.value}</span>
            </span>
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}

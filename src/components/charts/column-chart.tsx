import { scaleBand } from 'd3-scale'
import { ChartFigure } from '@/components/charts/chart-figure'
import { scaleTo } from '@/components/charts/chart-scale'
import { type ChartRow, ChartTable, useShown } from '@/components/charts/chart-table'

const HEIGHT = 150
const ROOM = 24

export type ColumnChartProps = {
  title: string
  /** In the order of their scale. */
  rows: ChartRow[]
  note?: string
  /** Where a table with more in it stands beside. */
  hasTable?: boolean
  categoryLabel: string
  valueLabel: string
}

/** How answers are spread over a scale: a column for each step, from zero, with its number over it. */
export function ColumnChart({ title, rows, note, hasTable, ...labels }: ColumnChartProps) {
  const shownIn = useShown()
  const { at } = scaleTo(Math.max(...rows.map(({ value }) => value)), HEIGHT)
  const band = scaleBand<number>().domain(rows.keys()).range([0, 100]).paddingInner(0.25).paddingOuter(0.1)
  return (
    <ChartFigure
      title={title}
      note={note}
      hidesTableInPrint
      table={!hasTable && <ChartTable title={title} rows={rows} {...labels} />}
    >
      <svg aria-hidden width="100%" height={HEIGHT + 2 * ROOM} className="chart-drawing max-w-reading">
        {rows.map(({ label, value, display }, index) => {
          const left = band(index) ?? 0
          const middle = `${left + band.bandwidth() / 2}%`
          return (
            <g key={label}>
              <rect
                x={`${left}%`}
                y={ROOM + at(value)}
                width={`${band.bandwidth()}%`}
                height={HEIGHT - at(value)}
                className="fill-lake"
              />
              <text x={middle} y={ROOM + at(value) - 7} textAnchor="middle" className="chart-last">
                {shownIn({ value, display })}
              </text>
              <text x={middle} y={HEIGHT + ROOM + 18} textAnchor="middle" className="chart-tick">
                {label}
              </text>
            </g>
          )
        })}
        <line x1="0" x2="100%" y1={HEIGHT + ROOM} y2={HEIGHT + ROOM} className="chart-base" />
      </svg>
    </ChartFigure>
  )
}

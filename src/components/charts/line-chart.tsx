import { ChartFigure } from '@/components/charts/chart-figure'
import { scaleTo } from '@/components/charts/chart-scale'
import { type ChartRow, ChartTable } from '@/components/charts/chart-table'
import { linePath } from '@/components/charts/line-path'

const TOP = 24
const DRAWN = 176
const FOOT = 28
/** The line ends here of the width (per cent). Its last value stands beside its end, where a phone has room. */
const END = 88

export type LineChartProps = {
  title: string
  /** In their order in time. */
  rows: ChartRow[]
  note?: string
  /** After each number on the scale, such as `%`. */
  unit?: string
  /** Where paper has no room for it. */
  hidesTableInPrint?: boolean
  categoryLabel: string
  valueLabel: string
}

/**
 * A line from zero over time. The drawing is as wide as its place, and letters keep their size. The first, the last
 * and the ticks between are text; every value is in the table.
 */
export function LineChart(props: LineChartProps) {
  const { title, rows, unit = '', categoryLabel, valueLabel, ...frame } = props
  const last = rows.at(-1)
  return (
    <ChartFigure
      title={title}
      table={<ChartTable title={title} rows={rows} categoryLabel={categoryLabel} valueLabel={valueLabel} />}
      {...frame}
    >
      {rows.length > 1 && last && <LineDrawing rows={rows} last={last} unit={unit} />}
    </ChartFigure>
  )
}

function LineDrawing({ rows, last, unit }: { rows: ChartRow[]; last: ChartRow; unit: string }) {
  const { at, ticks } = scaleTo(Math.max(...rows.map(({ value }) => value)), DRAWN)
  const end = TOP + at(last.value)
  return (
    <svg aria-hidden width="100%" height={TOP + DRAWN + FOOT} className="chart-drawing">
      {ticks.map(tick => (
        <g key={tick}>
          <line x1="0" x2={`${END}%`} y1={TOP + at(tick)} y2={TOP + at(tick)} className="chart-grid" />
          <text x="0" y={TOP + at(tick) - 5} className="chart-tick">
            {`${tick}${unit}`}
          </text>
        </g>
      ))}
      <svg
        aria-hidden
        y={TOP}
        width={`${END}%`}
        height={DRAWN}
        viewBox={`0 0 100 ${DRAWN}`}
        preserveAspectRatio="none"
      >
        <path d={linePath(rows, at)} className="chart-line" />
      </svg>
      <circle cx={`${END}%`} cy={end} r={5} className="fill-lake" />
      <text x={`${END}%`} dx={12} y={end} dy="0.35em" className="chart-last">
        {last.display ?? last.value}
      </text>
      <text x="0" y={TOP + DRAWN + 20} className="chart-tick">
        {rows[0]?.label}
      </text>
      <text x={`${END}%`} y={TOP + DRAWN + 20} textAnchor="end" className="chart-tick">
        {last.label}
      </text>
    </svg>
  )
}

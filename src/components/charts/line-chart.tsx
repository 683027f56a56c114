import { ChartFigure } from '@/components/charts/chart-figure'
import { scaleTo } from '@/components/charts/chart-scale'
import { type ChartRow, ChartTable, useShown } from '@/components/charts/chart-table'
import { linePath } from '@/components/charts/line-path'

const TOP = 24
const DRAWN = 176
const FOOT = 28
/** The line ends here of the width (per cent), so that its end is whole. */
const END = 98
/** The last value is about as wide as this part of the line on a phone. */
const NEAR_END = 0.25
const OVER = 12
const UNDER = 26

export type LineChartProps = {
  title: string
  /** In their order in time. */
  rows: ChartRow[]
  note?: string | false
  /** A number on the scale in words, where it is no plain number. */
  scale?: (value: number) => string
  /** Where paper has no room for it. */
  hidesTableInPrint?: boolean
  categoryLabel: string
  valueLabel: string
  besideLabels?: string[]
}

/**
 * A line from zero over time. The drawing is as wide as its place, and letters keep their size. The first, the last
 * and the ticks between are text; every value is in the table.
 */
export function LineChart(props: LineChartProps) {
  const { title, rows, scale, categoryLabel, valueLabel, besideLabels, ...frame } = props
  const last = rows.at(-1)
  return (
    <ChartFigure
      title={title}
      table={<ChartTable {...{ title, rows, categoryLabel, valueLabel, besideLabels }} />}
      {...frame}
    >
      {rows.length > 1 && last && <LineDrawing rows={rows} last={last} scale={scale} />}
    </ChartFigure>
  )
}

function LineDrawing({ rows, last, scale }: Pick<LineChartProps, 'rows' | 'scale'> & { last: ChartRow }) {
  const shownIn = useShown()
  const { at, ticks } = scaleTo(Math.max(...rows.map(({ value }) => value)), DRAWN)
  const end = TOP + at(last.value)
  return (
    <svg aria-hidden width="100%" height={TOP + DRAWN + FOOT} className="chart-drawing">
      {ticks.map(tick => (
        <g key={tick}>
          <line x1="0" x2={`${END}%`} y1={TOP + at(tick)} y2={TOP + at(tick)} className="chart-grid" />
          <text x="0" y={TOP + at(tick) - 5} className="chart-tick">
            {scale ? scale(tick) : shownIn({ value: tick })}
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
      <text x="100%" y={end + besideLine(rows, end)} textAnchor="end" className="chart-last">
        {shownIn(last)}
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

/**
 * The last value stands over its end, or under it where the line comes from above and there is room. Beside its end a
 * phone has none.
 */
function besideLine(rows: readonly ChartRow[], end: number): number {
  const last = rows.at(-1)?.value ?? 0
  const near = rows.slice(-Math.max(2, Math.ceil(rows.length * NEAR_END)))
  const isUnder = near.some(({ value }) => value > last) && end + UNDER < TOP + DRAWN
  return isUnder ? UNDER : -OVER
}

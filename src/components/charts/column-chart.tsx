import { ScrollRegion } from '@/components/ui/scroll-region'
import { type ChartRow, ChartTable, type ChartTone, chartFills } from './chart-table'
import { niceCeiling, ticks } from './column-geometry'

export type ColumnChartProps = {
  title: string
  rows: ChartRow[]
  tone?: ChartTone
  note?: string
  categoryLabel?: string
  valueLabel?: string
}

const area = { width: 640, height: 240, left: 44, top: 22, bottom: 34 }

function Columns({ rows, tone, top }: { rows: ChartRow[]; tone: ChartTone; top: number }) {
  const height = area.height - area.top - area.bottom
  const pitch = (area.width - area.left) / Math.max(1, rows.length)
  const every = Math.ceil(rows.length / 9)
  const width = Math.min(pitch * 0.64, 56)
  return rows.map((row, index) => {
    const tall = (Math.max(0, row.value) / top) * height
    const middle = area.left + pitch * (index + 0.5)
    const base = area.height - area.bottom
    return (
      <g key={row.label}>
        <rect
          x={middle - width / 2}
          y={base - tall}
          width={width}
          height={tall}
          className={chartFills[tone]}
        />
        {row.value > 0 && rows.length <= 16 && (
          <text
            x={middle}
            y={base - tall - 7}
            textAnchor="middle"
            className="fill-ink text-[15px] font-semibold"
          >
            {row.display ?? row.value}
          </text>
        )}
        {index % every === 0 && (
          <text x={middle} y={area.height - 10} textAnchor="middle" className="fill-ink-soft text-[15px]">
            {row.label}
          </text>
        )}
      </g>
    )
  })
}

/** Columns over time, from zero. On a phone the drawing scrolls inside its own region. */
export function ColumnChart({
  title,
  rows,
  tone = 'lake',
  note,
  categoryLabel,
  valueLabel,
}: ColumnChartProps) {
  const { top, step } = niceCeiling(Math.max(0, ...rows.map(row => row.value)))
  const height = area.height - area.top - area.bottom
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2 font-semibold">{title}</figcaption>
      <ScrollRegion label={title}>
        <svg aria-hidden className="w-full min-w-[30rem]" viewBox={`0 0 ${area.width} ${area.height}`}>
          {ticks(top, step).map(tick => {
            const y = area.height - area.bottom - (tick / top) * height
            const line = tick === 0 ? 'stroke-ink' : 'stroke-line'
            return (
              <g key={tick}>
                <line x1={area.left} x2={area.width} y1={y} y2={y} className={line} strokeWidth={1} />
                <text x={area.left - 9} y={y + 5} textAnchor="end" className="fill-ink-soft text-[15px]">
                  {tick}
                </text>
              </g>
            )
          })}
          <Columns rows={rows} tone={tone} top={top} />
        </svg>
      </ScrollRegion>
      {note && <p className="mt-2 text-sm text-ink-soft">{note}</p>}
      <div className="mt-2">
        <ChartTable title={title} rows={rows} categoryLabel={categoryLabel} valueLabel={valueLabel} />
      </div>
    </figure>
  )
}

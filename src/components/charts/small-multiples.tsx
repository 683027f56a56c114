import { ChartFigure } from '@/components/charts/chart-figure'
import { scaleTo } from '@/components/charts/chart-scale'
import { type ChartRow, GroupTable, useShown } from '@/components/charts/chart-table'
import { linePath } from '@/components/charts/line-path'

const HEIGHT = 72

export type Multiple = { label: string; rows: ChartRow[] }

export type SmallMultiplesProps = { title: string; groups: Multiple[]; note?: string; categoryLabel: string }

/** A line for each group, all on one scale, so that they compare at a glance. */
export function SmallMultiples({ title, groups, note, categoryLabel }: SmallMultiplesProps) {
  const { at } = scaleTo(Math.max(...groups.flatMap(({ rows }) => rows.map(({ value }) => value))), HEIGHT)
  return (
    <ChartFigure
      title={title}
      note={note}
      table={<GroupTable title={title} groups={groups} categoryLabel={categoryLabel} />}
    >
      <ul className="grid grid-cols-2 gap-x-8 gap-y-6 lg:grid-cols-4">
        {groups.map(group => (
          <SmallDrawing key={group.label} {...group} at={at} />
        ))}
      </ul>
    </ChartFigure>
  )
}

/** The last number with its day, and the line that led there. */
function SmallDrawing({ label, rows, at }: Multiple & { at: (value: number) => number }) {
  const shownIn = useShown()
  const last = rows.at(-1)
  return (
    <li className="flex min-w-0 flex-col justify-end">
      <span className="text-sm leading-tight">{label}</span>
      <span className="text-lg font-semibold">{last ? shownIn(last) : '–'}</span>
      <span className="text-sm text-ink-soft">{last?.label}</span>
      <svg
        aria-hidden
        className="chart-drawing mt-2 h-18 w-full"
        viewBox={`0 0 100 ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <path d={`M0 ${HEIGHT}H100`} className="chart-base" />
        <path d={linePath(rows, at)} className="chart-line" />
      </svg>
    </li>
  )
}

import { useLocale } from 'next-intl'
import { BarChart } from '@/components/charts/bar-chart'
import { ColumnChart } from '@/components/charts/column-chart'
import { LineChart } from '@/components/charts/line-chart'
import { SmallMultiples } from '@/components/charts/small-multiples'
import type { MonthPoint } from '@/features/statistics/cell-queries'
import type { FigureView } from '@/features/statistics/figure-queries'
import type { Count, FigureWords } from '@/features/statistics/figure-words'
import { isRunningTotal, isSpread, ruleOf } from '@/features/statistics/figures'
import { grownPoints } from '@/features/statistics/month-growth'
import { dateOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { useFormatter } from '@/messages/formatter'

type Props = { view: FigureView; words: FigureWords }
/** `year`: the one that the figure over time is shown of. */
type OverTimeProps = Props & { year?: string | undefined }

/** A figure is drawn as its cut asks for: a line, columns over a scale, or bars. */
export function FigureChart({ view, words, year }: OverTimeProps) {
  const { cut } = view
  if (cut === 'time') return <OverTime view={view} words={words} year={year} />
  return (
    <div className="flex flex-col gap-10">
      <Parted view={view} words={words} />
      {view.points.length > 1 && <EachOverTime view={view} words={words} />}
    </div>
  )
}

/** The height of a share is its per cent; of all else it is the number itself. */
function heightOf(view: FigureView, { numerator, denominator }: Count): number {
  if (ruleOf(view.name).form !== 'share') return numerator
  return denominator === 0 ? 0 : Math.round((numerator / denominator) * 1000) / 10
}

function OverTime({ view, words, year }: OverTimeProps) {
  const locale = useLocale()
  const { overTime, title, t } = words
  const isRunning = isRunningTotal(view.name)
  const isShare = ruleOf(view.name).form === 'share'
  const points = grownPoints(view.name, view.points, year)
  const end = useLastEnd(view, points)
  const rows = points.map(point => ({
    label: dayText(locale, point.asOf),
    value: heightOf(view, point),
    display: words.value(point),
    beside: isRunning
      ? [point.added === null ? '–' : words.count(point.added)]
      : [...(isShare ? [words.count(point.numerator)] : []), words.count(point.denominator)],
  }))
  return (
    <LineChart
      title={year ? `${overTime.title}, ${year}` : overTime.title}
      rows={rows}
      scale={isShare ? words.perCent : words.count}
      note={[rows.length < 2 ? overTime.one : isRunning && t('addedMeans'), end && overTime.ends(end)]
        .filter(Boolean)
        .join(' ')}
      categoryLabel={overTime.end}
      valueLabel={title}
      besideLabels={isRunning ? [t('added')] : [...(isShare ? [words.numerator] : []), words.denominator]}
    />
  )
}

/** The month that the table ends with, in words, where the figure is of a later day. */
function useLastEnd(view: FigureView, points: readonly MonthPoint[]): string | null {
  const format = useFormatter()
  const last = points.at(-1)?.asOf
  if (!last || last !== view.points.at(-1)?.asOf || last >= view.asOf) return null
  return format.dateTime(dateOf(last), { month: 'long', year: 'numeric' })
}

function Parted({ view, words }: Props) {
  const { title } = words
  const { cut, name } = view
  const rows = words.inOrder(cut, view.cells).flatMap(({ cell, shown }) =>
    shown
      ? [
          {
            label: words.cell(cut, cell),
            value: heightOf(view, shown),
            display: words.value(shown),
            tone: cell === 'employer' || cell === 'union' ? (cell as 'employer' | 'union') : undefined,
          },
        ]
      : [],
  )
  // Services are many: as on the page of all figures, the most comes first. The table has them by name.
  if (cut === 'service') rows.sort((one, other) => other.value - one.value)
  const props = {
    title: words.cutTitle(cut),
    rows,
    // Each group's line below stands at the end of a month, which may be another day.
    note: words.stands(view.asOf),
    hasTable: true,
    categoryLabel: words.cutName(cut),
    valueLabel: title,
  }
  if (rows.length === 0) return null
  const isShare = ruleOf(name).form === 'share'
  return isSpread(name, cut) ? (
    <ColumnChart {...props} />
  ) : (
    <BarChart {...props} max={isShare ? 100 : undefined} />
  )
}

/** For those who cut freely: each group over time, as small drawings on one scale. */
function EachOverTime({ view, words }: Props) {
  const locale = useLocale()
  const { overTime } = words
  const { cut } = view
  const months = [...new Set(view.points.map(({ asOf }) => asOf))]
  const groups = words.inOrder(cut, view.cells).map(({ cell }) => ({
    label: words.cell(cut, cell),
    rows: months.map(asOf => {
      const point = view.points.find(one => one.asOf === asOf && one.cell === cell)
      const count = point ?? { numerator: 0, denominator: 0 }
      return { label: dayText(locale, asOf), value: heightOf(view, count), display: words.value(count) }
    }),
  }))
  return <SmallMultiples title={overTime.each} groups={groups} categoryLabel={overTime.end} />
}

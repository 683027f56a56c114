import type { MonthPoint } from '@/features/statistics/cell-queries'
import { type FigureName, isRunningTotal } from '@/features/statistics/figures'
import { endOfLastMonth } from '@/lib/dates'

type GrownPoint = MonthPoint & {
  /** The month's own part of a running total. Null for other figures, and where the month before is not published. */
  added: number | null
}

/**
 * Each month's end with what its month added, from what the months were published with. `year`: those of that year alone.
 */
export function grownPoints(name: FigureName, points: readonly MonthPoint[], year = ''): GrownPoint[] {
  const atEnd = new Map(points.map(({ asOf, numerator }) => [asOf, numerator]))
  const own = points.filter(({ asOf }) => asOf.startsWith(year))
  return own.map(point => {
    const before = atEnd.get(endOfLastMonth(point.asOf))
    const isKnown = isRunningTotal(name) && before !== undefined
    return { ...point, added: isKnown ? point.numerator - before : null }
  })
}

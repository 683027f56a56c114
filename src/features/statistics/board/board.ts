import type { Comparison } from '@/features/statistics/board/comparison'
import type { DecidedCells, MonthPoint } from '@/features/statistics/cell-queries'
import { shownCells } from '@/features/statistics/cells'
import type { FigureName } from '@/features/statistics/figures'
import type { ProgrammeFigures } from '@/features/statistics/figures-schema'
import { hiddenGroups } from '@/features/statistics/rules'
import { addDays, type Day, isDay } from '@/lib/dates'
import type { LocalizedText } from '@/lib/localized-text'

/** How the parties work together: who starts, how soon each side signs, and how often a party says no. */
export type Parity = {
  started: number
  orders: number
  /** Whether both sides are shown: few organisations may stand behind one. */
  hasDays: boolean
  employerDays: number
  unionDays: number
  /** The signatures behind the days: an employer has one in each order, the unions one to three. */
  employerSigned: number
  unionSigned: number
  declined: number
  asked: number
}

type SignedService = { slug: string; name: LocalizedText; deliveries: number }

/** `hidden`: the names of those that are not told one by one, and `together` what they are. The most comes first. */
export type ServiceYear = { shown: SignedService[]; hidden: LocalizedText[]; together: number }

export type Board = {
  figures: ProgrammeFigures
  parity: Parity
  points: MonthPoint[]
  /** The figures of today beside those of the month and the year before. */
  compared: Comparison
  /** The services that began to be delivered in the year. */
  year: ServiceYear
  yearFrom: Day
}

export function parityFrom({ cells, hidden }: DecidedCells): Parity {
  const of = (figure: FigureName, side = '') =>
    cells.find(cell => cell.figure === figure && cell.cell === side)?.published
  return {
    started: of('started')?.numerator ?? 0,
    orders: of('started')?.denominator ?? 0,
    hasDays: !cells.some(cell => cell.figure === 'signing' && hidden.has(cell)),
    employerDays: Math.round(of('signing', 'employer')?.numerator ?? 0),
    unionDays: Math.round(of('signing', 'union')?.numerator ?? 0),
    employerSigned: of('signing', 'employer')?.denominator ?? 0,
    unionSigned: of('signing', 'union')?.denominator ?? 0,
    declined: of('declines')?.numerator ?? 0,
    asked: of('declines')?.denominator ?? 0,
  }
}

/** The same day a year earlier; the end of a month stays the end of that month. */
export function yearBefore(day: Day): Day {
  const next = addDays(day, 1)
  const earlier = `${Number(next.slice(0, 4)) - 1}${next.slice(4)}`
  return addDays(isDay(earlier) ? earlier : `${earlier.slice(0, 4)}-03-01`, -1)
}

/** The first day of the year that ends with a day. */
export function yearStart(day: Day): Day {
  return addDays(yearBefore(day), 1)
}

/**
 * The deliveries of a year by service, from how they stood at its end and at its beginning. One that either day hides
 * is hidden here too, since the difference would tell it. So are small ones of the year itself. The sum of the
 * hidden ones is no secret: the whole figures of both days tell it.
 */
export function yearOf(
  names: ReadonlyMap<string, LocalizedText>,
  end: DecidedCells,
  start: DecidedCells,
): ServiceYear {
  const few = new Set([...hiddenOn(end), ...hiddenOn(start)])
  const grown = end.cells.flatMap(({ cell, published }) => {
    const name = names.get(cell)
    const before = start.cells.find(one => one.cell === cell)?.published.numerator ?? 0
    const deliveries = published.numerator - before
    return name && deliveries > 0 ? [{ slug: cell, name, deliveries }] : []
  })
  const held = grown.flatMap(({ slug }, index) => (few.has(slug) ? [index] : []))
  const small = hiddenGroups(
    grown.map(({ deliveries }) => deliveries),
    held,
  )
  const hidden = grown.filter((_, index) => small.has(index))
  return {
    shown: grown.filter((_, index) => !small.has(index)).toSorted(byDeliveries),
    hidden: hidden.map(({ name }) => name),
    together: hidden.reduce((sum, { deliveries }) => sum + deliveries, 0),
  }
}

function hiddenOn({ cells, hidden }: DecidedCells): string[] {
  return shownCells(cells, hidden).flatMap(({ cell, shown }) => (shown ? [] : [cell]))
}

function byDeliveries(one: SignedService, other: SignedService): number {
  return other.deliveries - one.deliveries || one.slug.localeCompare(other.slug)
}

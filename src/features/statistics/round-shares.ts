import { type Cell, sizeOf } from '@/features/statistics/cells'

type Round = { startsOn: string; slug: string }

/** The services whose rounds start on each day. One that nobody has ordered adds nothing to a day. */
export type RoundDays = ReadonlyMap<string, readonly string[]>

/** One service's part of a day that several share. No page tells it, and it can be reckoned all the same. */
export type RoundShare = { cell: Cell; size: number; coarser: string[] }

export function roundDaysOf(cells: readonly Cell[], rounds: readonly Round[]): RoundDays {
  const own = cells.filter(cell => cell.figure === 'rounds' && sizeOf(cell) > 0)
  const has = (cut: Cell['cut'], name: string) => own.some(cell => cell.cut === cut && cell.cell === name)
  const days = own.filter(({ cut }) => cut === 'part').map(({ cell }) => cell)
  return new Map(
    days.map(day => {
      const slugs = rounds.filter(round => round.startsOn === day && has('service', round.slug))
      return [day, [...new Set(slugs.map(({ slug }) => slug))]]
    }),
  )
}

/**
 * The shares of the days that several services have. A service of one day has all of it there. How many stand behind
 * another share is not known, so it is taken to be as small as can be.
 */
export function roundSharesOf(cells: readonly Cell[], days: RoundDays): RoundShare[] {
  const isOfOneDay = (slug: string) => [...days.values()].filter(slugs => slugs.includes(slug)).length === 1
  return cells.flatMap(day => {
    const slugs = day.figure === 'rounds' && day.cut === 'part' ? (days.get(day.cell) ?? []) : []
    if (slugs.length < 2) return []
    return slugs.map(slug => {
      const service = cells.find(({ cut, cell }) => cut === 'service' && cell === slug)
      return {
        cell: { ...day, cell: `${day.cell} ${slug}` },
        size: service && isOfOneDay(slug) ? sizeOf(service) : 1,
        coarser: [`part ${day.cell}`, `service ${slug}`],
      }
    })
  })
}

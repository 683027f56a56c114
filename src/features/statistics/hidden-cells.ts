import type { GroupedService } from '@/features/catalogue/queries'
import { type Cell, isSmallWhole, sizeOf } from '@/features/statistics/cells'
import { figureNames, isSpread, ruleOf } from '@/features/statistics/figures'
import {
  closedOver,
  exposedIn,
  type Group,
  type RoundsTell,
  toldOf,
} from '@/features/statistics/hidden-groups'
import { type RoundDays, roundDaysOf, roundSharesOf } from '@/features/statistics/round-shares'
import { isSmall } from '@/features/statistics/rules'
import { alsoTells, toldByRounds } from '@/features/statistics/told-figures'

/** The groups that hold others: of each service, and of each round's first day. */
type Holders = {
  services: readonly GroupedService[]
  rounds: readonly { startsOn: string; slug: string }[]
}

/** By the mark of a service. */
type Told = ReadonlyMap<string, RoundsTell>
const nothing: Told = new Map()

/** A figure stands after those whose numbers it tells. Rounds give way to no other: what they tell is known to them. */
const inTurn = ['rounds', ...figureNames.filter(name => name !== 'rounds')] as const

/**
 * The cells that the public is not shown. One that a figure hides is hidden too where another figure tells the same
 * number. `cells` holds those figures, and every cut whose groups hold groups of another.
 */
export function hiddenCells(cells: readonly Cell[], holders: Holders): ReadonlySet<Cell> {
  const hidden = new Set(cells.filter(isSmallWhole))
  const isWholeHidden = [...hidden].some(({ figure }) => figure === 'rounds')
  const secret = new Set<Cell>()
  let told = nothing
  /** Services whose orders would tell what the rounds hide. */
  let kept: readonly string[] = []
  for (const name of inTurn) {
    const own = cells.filter(cell => cell.figure === name && isGroup(cell))
    const groups = groupsOf(own, holders, toldByRounds.includes(name) ? told : nothing)
    const heldOf = (cellsBefore: Iterable<Cell>) => {
      const before = [...cellsBefore].filter(({ figure }) => alsoTells(name).includes(figure)).map(markOf)
      return groups.filter(({ mark }) => before.includes(mark))
    }
    const ownSecret = new Set([...heldOf(secret), ...groups.filter(({ size }) => isSmall(size))])
    const held = toldByRounds.includes(name) ? groups.filter(({ mark }) => kept.includes(mark)) : []
    let closed = closedOver(groups, [...heldOf(hidden), ...held], ownSecret)
    if (name === 'rounds' && closed.size > 0 && exposedIn(groups, closed, ownSecret) > 0) {
      closed = new Set(groups.filter(({ size }) => size > 0))
      kept = groups.filter(({ cell }) => cell.cut === 'service').map(({ mark }) => mark)
    }
    // Where their whole is hidden, all of them are.
    if (name === 'rounds' && !isWholeHidden) told = tellOf(groups, closed)
    for (const { cell } of closed) hidden.add(cell)
    for (const { cell } of ownSecret) secret.add(cell)
  }
  // A share of a day is no cell that anybody is shown.
  return new Set(cells.filter(cell => hidden.has(cell)))
}

/** Whether a cell is a group of a figure's own cuts, that may be hidden. */
function isGroup({ figure, cut }: Cell): boolean {
  return cut !== 'all' && ruleOf(figure).cuts.includes(cut) && !isSpread(figure, cut)
}

/** Their services are told one by one, but for those that the shown rounds and their whole tell together alone. */
function tellOf(groups: readonly Group[], closed: ReadonlySet<Group>): Told {
  const services = groups.filter(({ cell }) => cell.cut === 'service')
  const told = toldOf(groups, closed, new Set(services.filter(group => closed.has(group))))
  return new Map(
    services.map(group => [group.mark, closed.has(group) && !told.has(group) ? 'together' : 'alone']),
  )
}

function groupsOf(cells: readonly Cell[], holders: Holders, told: Told): Group[] {
  const days = roundDaysOf(cells, holders.rounds)
  const own = cells.map(cell => ({ cell, size: sizeOf(cell), coarser: coarserOf(cell, holders, days) }))
  const groups = [...own, ...roundSharesOf(cells, days)].map(({ cell, size, coarser }): Group => {
    const mark = markOf(cell)
    const rounds = told.get(mark)
    // Rounds leave out what has ended. So the number that they show of a small group is another.
    return {
      cell,
      mark,
      size,
      coarser,
      finer: [],
      rounds: isSmall(size) && rounds === 'alone' ? undefined : rounds,
      // All its orders may be of rounds. A small one is small there too, or another number.
      isToldElsewhere: cell.figure === 'rounds' && cell.cut === 'service' && !isSmall(size),
    }
  })
  for (const group of groups) group.finer = groups.filter(({ coarser }) => coarser.includes(group.mark))
  return groups
}

function markOf({ cut, cell }: Pick<Cell, 'cut' | 'cell'>): string {
  return `${cut} ${cell}`
}

function coarserOf({ figure, cut, cell }: Cell, { services }: Holders, days: RoundDays): string[] {
  if (figure === 'rounds') {
    const slugs = cut === 'part' ? (days.get(cell) ?? []) : []
    return slugs.length === 1 ? slugs.map(slug => `service ${slug}`) : []
  }
  if (cut === 'part') return [`side ${cell === 'employer' ? 'employer' : 'union'}`]
  const own = cut === 'service' && services.find(({ slug }) => slug === cell)
  if (!own) return []
  const { levels, kinds } = own
  return [...levels.map(level => `level ${level}`), ...kinds.map(kind => `kind ${kind}`)]
}

import type { GroupedService } from '@/features/catalogue/queries'
import { type Cell, sizeOf } from '@/features/statistics/cells'
import { figureNames, isSpread } from '@/features/statistics/figures'
import { hiddenGroups, isSafeTogether, isSmall } from '@/features/statistics/rules'
import { isTold } from '@/features/statistics/told-by-sums'
import { alsoTells } from '@/features/statistics/told-figures'

/** `coarser`: the groups of another cut that hold it whole. `finer`: those that it holds. */
type Group = { cell: Cell; mark: string; size: number; coarser: string[]; finer: Group[] }

/**
 * The cells that the public is not shown. One that a figure hides is hidden too where another figure tells the same
 * number. `cells` holds those figures, and every cut whose groups hold groups of another.
 */
export function hiddenCells(cells: readonly Cell[], services: readonly GroupedService[]): ReadonlySet<Cell> {
  const hidden = new Set<Cell>()
  const secret = new Set<Cell>()
  // A figure stands after those whose numbers it tells.
  for (const name of figureNames) {
    const own = cells.filter(({ figure, cut }) => figure === name && cut !== 'all' && !isSpread(name, cut))
    const groups = groupsOf(own, services)
    const heldOf = (cellsBefore: Iterable<Cell>) => {
      const told = [...cellsBefore].filter(({ figure }) => alsoTells(name).includes(figure)).map(markOf)
      return groups.filter(({ mark }) => told.includes(mark))
    }
    const ownSecret = new Set([...heldOf(secret), ...groups.filter(({ size }) => isSmall(size))])
    for (const { cell } of closedOver(groups, heldOf(hidden), ownSecret)) hidden.add(cell)
    for (const { cell } of ownSecret) secret.add(cell)
  }
  return hidden
}

function groupsOf(cells: readonly Cell[], services: readonly GroupedService[]): Group[] {
  const groups = cells.map((cell): Group => {
    const coarser = coarserOf(cell, services)
    return { cell, mark: markOf(cell), size: sizeOf(cell), coarser, finer: [] }
  })
  for (const group of groups) group.finer = groups.filter(({ coarser }) => coarser.includes(group.mark))
  return groups
}

function markOf({ cut, cell }: Pick<Cell, 'cut' | 'cell'>): string {
  return `${cut} ${cell}`
}

function coarserOf({ cut, cell }: Cell, services: readonly GroupedService[]): string[] {
  if (cut === 'part') return [`side ${cell === 'employer' ? 'employer' : 'union'}`]
  const own = cut === 'service' && services.find(({ slug }) => slug === cell)
  if (!own) return []
  const { levels, kinds } = own
  return [...levels.map(level => `level ${level}`), ...kinds.map(kind => `kind ${kind}`)]
}

/**
 * Hides more, until none of the secret groups can be reckoned from those that are shown. A group that holds hidden ones
 * gives way before the finer: the services are what readers ask for.
 */
function closedOver(
  groups: readonly Group[],
  held: readonly Group[],
  secret: ReadonlySet<Group>,
): Set<Group> {
  const hidden = new Set([...held, ...secret])
  for (const cut of new Set(groups.map(({ cell }) => cell.cut))) {
    widen(
      groups.filter(({ cell }) => cell.cut === cut),
      hidden,
    )
  }
  const inTurn = groups
    .filter(({ size, coarser, finer }) => size > 0 && coarser.length + finer.length > 0)
    .toSorted((a, b) => a.coarser.length - b.coarser.length || a.size - b.size)
  for (let exposed = exposedIn(groups, hidden, secret); exposed > 0; ) {
    const rest = inTurn.filter(group => !hidden.has(group))
    const lowers = (group: Group) => exposedIn(groups, new Set([...hidden, group]), secret) < exposed
    const next = rest.find(lowers) ?? rest.find(({ coarser }) => coarser.length > 0)
    if (!next) break
    hidden.add(next)
    exposed = exposedIn(groups, hidden, secret)
  }
  return hidden
}

function widen(among: readonly Group[], hidden: Set<Group>): void {
  const held = among.flatMap((group, index) => (hidden.has(group) ? [index] : []))
  const sizes = among.map(({ size }) => size)
  for (const index of hiddenGroups(sizes, held)) {
    const group = among[index]
    if (group) hidden.add(group)
  }
}

/** How much is told of the secret groups, by sums or by a shown group with too few hidden ones. */
function exposedIn(groups: readonly Group[], hidden: ReadonlySet<Group>, secret: ReadonlySet<Group>): number {
  const tooFew = groups.filter(group => !hidden.has(group) && !isKept(group.finer, hidden))
  return toldOf(groups, hidden, secret) + tooFew.length
}

/** Whether the parts of what is shown are hidden safely, or not at all. */
function isKept(parts: readonly Group[], hidden: ReadonlySet<Group>): boolean {
  const sizes = parts.flatMap(group => (hidden.has(group) ? [group.size] : []))
  return sizes.length === 0 || isSafeTogether(sizes)
}

/** How many secret groups the shown sums tell, by way of a finer cut. */
function toldOf(groups: readonly Group[], hidden: ReadonlySet<Group>, secret: ReadonlySet<Group>): number {
  const counted = (['service', 'part'] as const).map(cut => {
    const parts = groups.filter(({ cell }) => cell.cut === cut)
    const unknown = parts.filter(group => hidden.has(group))
    const coarse = groups.filter(({ finer }) => finer.some(({ cell }) => cell.cut === cut))
    const sumOf = ({ finer }: Group) => unknown.map(group => Number(finer.includes(group)))
    const sums = [unknown.map(() => 1), ...coarse.filter(group => !hidden.has(group)).map(sumOf)]
    const asked = [
      ...unknown
        .filter(group => secret.has(group))
        .map(group => unknown.map(other => Number(other === group))),
      ...coarse.filter(group => secret.has(group)).map(sumOf),
    ]
    return asked.filter(one => isTold(one, sums)).length
  })
  return counted.reduce((sum, count) => sum + count, 0)
}

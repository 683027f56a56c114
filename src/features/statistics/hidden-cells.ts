import type { GroupedService } from '@/features/catalogue/queries'
import { type Cell, sizeOf } from '@/features/statistics/cells'
import { alsoTells, figureNames, isSpread } from '@/features/statistics/figures'
import { hiddenGroups, isSafeTogether } from '@/features/statistics/rules'
import { isTold } from '@/features/statistics/told-by-sums'

/** `coarser`: the groups of another cut that hold it whole. */
type Group = { cell: Cell; mark: string; size: number; coarser: string[] }

/**
 * The cells that the public is not shown. One that a figure hides is hidden too where another figure tells the same
 * number. `cells` holds those figures, and every cut whose groups hold groups of another.
 */
export function hiddenCells(cells: readonly Cell[], services: readonly GroupedService[]): ReadonlySet<Cell> {
  const hidden = new Set<Cell>()
  // A figure stands after those whose numbers it tells.
  for (const name of figureNames) {
    const groups = cells
      .filter(({ figure, cut }) => figure === name && cut !== 'all' && !isSpread(name, cut))
      .map(cell => ({ cell, mark: markOf(cell), size: sizeOf(cell), coarser: coarserOf(cell, services) }))
    const told = [...hidden].filter(({ figure }) => alsoTells(name).includes(figure)).map(markOf)
    const held = groups.filter(({ mark }) => told.includes(mark))
    for (const { cell } of closedOver(groups, held)) hidden.add(cell)
  }
  return hidden
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

/** Hides more until no hidden group can be reckoned from the whole and the groups that are shown. */
function closedOver(groups: readonly Group[], held: readonly Group[]): Set<Group> {
  const hidden = new Set(held)
  const cuts = [...new Set(groups.map(({ cell }) => cell.cut))]
  let before = -1
  while (hidden.size > before) {
    before = hidden.size
    for (const cut of cuts)
      widen(
        groups.filter(({ cell }) => cell.cut === cut),
        hidden,
      )
    for (const group of groups) if (!hidden.has(group)) guard(group, groups, hidden)
    if (hidden.size === before) hideNext(groups, hidden)
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

/** A group that is shown holds two hidden ones or none. Where it has no other to hide, it is hidden itself. */
function guard(group: Group, groups: readonly Group[], hidden: Set<Group>): void {
  const finer = groups.filter(({ coarser }) => coarser.includes(group.mark))
  widen(finer, hidden)
  const own = finer.filter(one => hidden.has(one))
  if (own.length > 0 && !isSafeTogether(own.map(({ size }) => size))) hidden.add(group)
}

/** Hides the smallest group that leaves fewer hidden ones told; else the smallest, the finer before the coarser. */
function hideNext(groups: readonly Group[], hidden: Set<Group>): void {
  const told = toldOf(groups, hidden)
  if (told === 0) return
  const isFine = ({ coarser }: Group) => coarser.length > 0
  const rest = groups
    .filter(group => group.size > 0 && !hidden.has(group))
    .toSorted((a, b) => Number(isFine(b)) - Number(isFine(a)) || a.size - b.size)
  const next = rest.find(group => toldOf(groups, new Set([...hidden, group])) < told) ?? rest[0]
  if (next) hidden.add(next)
}

/** How many hidden groups the shown sums tell, by way of a finer cut. */
function toldOf(groups: readonly Group[], hidden: ReadonlySet<Group>): number {
  const counted = (['service', 'part'] as const).map(cut => {
    const finest = groups.filter(({ cell }) => cell.cut === cut)
    const unknown = finest.filter(group => hidden.has(group))
    const marks = new Set(finest.flatMap(({ coarser }) => coarser))
    const coarse = groups.filter(({ mark }) => marks.has(mark))
    const sumOf = ({ mark }: Group) => unknown.map(({ coarser }) => Number(coarser.includes(mark)))
    const sums = [unknown.map(() => 1), ...coarse.filter(group => !hidden.has(group)).map(sumOf)]
    const secret = [
      ...unknown.map(group => unknown.map(other => Number(other === group))),
      ...coarse.filter(group => hidden.has(group)).map(sumOf),
    ]
    return secret.filter(one => isTold(one, sums)).length
  })
  return counted.reduce((sum, count) => sum + count, 0)
}

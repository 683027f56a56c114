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
  // A figure stands after those whose numbers it tells.
  for (const name of figureNames) {
    const own = cells.filter(({ figure, cut }) => figure === name && cut !== 'all' && !isSpread(name, cut))
    const groups = groupsOf(own, services)
    const told = [...hidden].filter(({ figure }) => alsoTells(name).includes(figure)).map(markOf)
    const held = groups.filter(({ mark }) => told.includes(mark))
    for (const { cell } of closedOver(groups, held)) hidden.add(cell)
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

/** Hides more until no hidden group can be reckoned from the whole and the groups that are shown. */
function closedOver(groups: readonly Group[], held: readonly Group[]): Set<Group> {
  const hidden = new Set([...held, ...groups.filter(({ size }) => isSmall(size))])
  const cuts = [...new Set(groups.map(({ cell }) => cell.cut))]
  const cutIn = (cut: string) => groups.filter(({ cell }) => cell.cut === cut)
  for (const cut of cuts) if (!isFinest(cut)) widen(cutIn(cut), hidden)
  const fewest = fewestMore(groups, hidden)
  if (fewest) return new Set([...hidden, ...fewest])
  let before = -1
  while (hidden.size > before) {
    before = hidden.size
    for (const cut of cuts) widen(cutIn(cut), hidden)
    for (const group of groups) if (!hidden.has(group)) guard(group, hidden)
    if (hidden.size === before) hideNext(groups, hidden)
  }
  return hidden
}

const finest = ['service', 'part'] as const

function isFinest(cut: string): boolean {
  return finest.some(one => one === cut)
}

/** So many are tried out. Where more are needed, they are hidden one by one, and groups that hold them too. */
const MOST_TRIED = 4

/** The fewest of the finest groups whose hiding keeps every hidden group, and of equally few the smallest. */
function fewestMore(groups: readonly Group[], hidden: ReadonlySet<Group>): Group[] | null {
  const rest = groups.filter(group => isFinest(group.cell.cut) && group.size > 0 && !hidden.has(group))
  const wholes = [
    ...finest.map(cut => groups.filter(({ cell }) => cell.cut === cut)),
    ...groups.filter(group => !hidden.has(group)).map(({ finer }) => finer),
  ]
  const sumOf = (some: readonly Group[]) => some.reduce((sum, { size }) => sum + size, 0)
  for (let count = 0; count <= MOST_TRIED; count += 1) {
    const safe = choicesOf(rest, count)
      .map(more => ({ more, all: new Set([...hidden, ...more]) }))
      .filter(({ all }) => wholes.every(finer => isKept(finer, all)) && toldOf(groups, all) === 0)
    const [best] = safe.toSorted((a, b) => sumOf(a.more) - sumOf(b.more))
    if (best) return best.more
  }
  return null
}

function choicesOf(among: readonly Group[], count: number): Group[][] {
  if (count === 0) return [[]]
  return among.flatMap((first, index) =>
    choicesOf(among.slice(index + 1), count - 1).map(others => [first, ...others]),
  )
}

/** Whether the parts of what is shown are hidden safely, or not at all. */
function isKept(parts: readonly Group[], hidden: ReadonlySet<Group>): boolean {
  const sizes = parts.flatMap(group => (hidden.has(group) ? [group.size] : []))
  return sizes.length === 0 || isSafeTogether(sizes)
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
function guard(group: Group, hidden: Set<Group>): void {
  widen(group.finer, hidden)
  if (!isKept(group.finer, hidden)) hidden.add(group)
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
  const counted = finest.map(cut => {
    const parts = groups.filter(({ cell }) => cell.cut === cut)
    const unknown = parts.filter(group => hidden.has(group))
    const coarse = groups.filter(({ finer }) => finer.some(({ cell }) => cell.cut === cut))
    const sumOf = ({ finer }: Group) => unknown.map(group => Number(finer.includes(group)))
    const sums = [unknown.map(() => 1), ...coarse.filter(group => !hidden.has(group)).map(sumOf)]
    const secret = [
      ...unknown.map(group => unknown.map(other => Number(other === group))),
      ...coarse.filter(group => hidden.has(group)).map(sumOf),
    ]
    return secret.filter(one => isTold(one, sums)).length
  })
  return counted.reduce((sum, count) => sum + count, 0)
}

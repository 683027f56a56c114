import type { Cell } from '@/features/statistics/cells'
import { hiddenGroups, isSafeTogether } from '@/features/statistics/rules'
import { isTold } from '@/features/statistics/told-by-sums'

/** Of a service, the figure of rounds tells its number `alone`, or only the sum of all such, `together`. */
export type RoundsTell = 'alone' | 'together'

/**
 * `coarser`: the groups of another cut that hold it whole. `finer`: those that it holds. `isToldElsewhere`: another figure
 * may tell its number, so it keeps none of the finer from being reckoned.
 */
export type Group = {
  cell: Cell
  mark: string
  size: number
  coarser: string[]
  finer: Group[]
  rounds: RoundsTell | undefined
  isToldElsewhere: boolean
}

/**
 * The groups to hide, so that none of the secret ones can be reckoned from those that are shown. A small service needs
 * another beside it, and one of its own level may spare whole levels. Of the ways that hide the fewest services, the
 * way is taken that leaves the most to read.
 */
export function closedOver(
  groups: readonly Group[],
  held: readonly Group[],
  secret: ReadonlySet<Group>,
): ReadonlySet<Group> {
  const least = [...held, ...secret]
  if (least.length === 0) return new Set()
  const others = groups
    .filter(group => group.coarser.length > 0 && mayHide(group) && !least.includes(group))
    .toSorted((a, b) => a.size - b.size)
  const ways = [least, ...others.map(other => [...least, other])].map(way => widened(groups, way))
  const fewest = Math.min(...ways.map(({ size }) => size))
  const [first = new Set(least), ...rest] = ways
    .filter(({ size }) => size === fewest)
    .map(way => closed(groups, way, secret))
  return rest.reduce((best, way) => (lossOf(groups, way) < lossOf(groups, best) ? way : best), first)
}

/** Nothing is won by hiding a number that is none, or that the rounds tell. */
function mayHide({ size, rounds }: Group): boolean {
  return size > 0 && rounds !== 'alone'
}

const OF_A_SERVICE = 4

/** How much there is not to read. One service more weighs more than all that hold it, and a large one more than a small. */
function lossOf(groups: readonly Group[], hidden: ReadonlySet<Group>): number {
  const shareOf = (group: Group) => {
    const own = groups.filter(({ cell }) => cell.cut === group.cell.cut)
    const isFine = group.coarser.length > 0
    return isFine ? OF_A_SERVICE + group.size / own.reduce((sum, { size }) => sum + size, 0) : 1 / own.length
  }
  return [...hidden].reduce((loss, group) => loss + shareOf(group), 0)
}

/** At least two hidden groups in each cut, and five together. */
function widened(groups: readonly Group[], way: readonly Group[]): Set<Group> {
  const hidden = new Set(way)
  for (const cut of new Set(groups.map(({ cell }) => cell.cut))) {
    widen(
      groups.filter(group => isPartIn(cut, group) && group.rounds !== 'alone'),
      hidden,
    )
  }
  return hidden
}

/** Hides more until nothing secret is told. A group that holds hidden ones gives way before the finer. */
function closed(groups: readonly Group[], way: ReadonlySet<Group>, secret: ReadonlySet<Group>): Set<Group> {
  const hidden = new Set(way)
  const inTurn = groups
    .filter(group => mayHide(group) && group.coarser.length + group.finer.length > 0)
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

/** Whether a group is none of the sums in its cut. A day that services share is the sum of their shares. */
function isPartIn(cut: Cell['cut'], { cell, finer }: Group): boolean {
  return cell.cut === cut && !finer.some(one => one.cell.cut === cut)
}

/** How much is told of the secret groups, by sums or by a shown group with too few hidden ones. */
export function exposedIn(
  groups: readonly Group[],
  hidden: ReadonlySet<Group>,
  secret: ReadonlySet<Group>,
): number {
  const tooFew = groups.filter(
    group => (!hidden.has(group) || group.isToldElsewhere) && !isKept(group.finer, hidden),
  )
  return toldOf(groups, hidden, secret).size + tooFew.length
}

/** Whether the parts of what is shown are hidden safely, or not at all. */
function isKept(parts: readonly Group[], hidden: ReadonlySet<Group>): boolean {
  const sizes = parts.filter(group => isUnknown(group, hidden)).map(({ size }) => size)
  return sizes.length === 0 || isSafeTogether(sizes)
}

function isUnknown(group: Group, hidden: ReadonlySet<Group>): boolean {
  return hidden.has(group) && group.rounds !== 'alone'
}

/** The groups of `asked` that the shown sums tell, by way of a finer cut. */
export function toldOf(
  groups: readonly Group[],
  hidden: ReadonlySet<Group>,
  asked: ReadonlySet<Group>,
): ReadonlySet<Group> {
  const told = (['service', 'part'] as const).flatMap(cut => {
    const parts = groups.filter(group => isPartIn(cut, group))
    const unknown = parts.filter(group => isUnknown(group, hidden))
    const coarse = groups.filter(({ finer }) => finer.some(({ cell }) => cell.cut === cut))
    const sumOver = (isCounted: (group: Group) => boolean) => unknown.map(group => Number(isCounted(group)))
    const holds = (whole: Group) => sumOver(group => whole.finer.includes(group))
    const sums = [
      sumOver(() => true),
      sumOver(({ rounds }) => rounds === 'together'),
      ...coarse.filter(group => !hidden.has(group)).map(holds),
    ]
    const elsewhere = coarse.filter(({ isToldElsewhere }) => isToldElsewhere).map(holds)
    const isReckoned = (group: Group) => {
      const its = isPartIn(cut, group) ? sumOver(one => one === group) : holds(group)
      return isTold(its, group.cell.cut === cut ? [...sums, ...elsewhere] : sums)
    }
    return [...unknown, ...coarse].filter(group => asked.has(group) && isReckoned(group))
  })
  return new Set(told)
}

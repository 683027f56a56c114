import type { Cut, FigureName } from '@/features/statistics/figures'
import { ruleOf } from '@/features/statistics/figures'
import { hiddenGroups, LEAST_PUBLIC_GROUP } from '@/features/statistics/rules'

/** The count of a cell, its whole, and the organisations that stand behind it. */
export type Counted = { numerator: number; denominator: number; organisations: number }

/** One part of a figure as the database tells it. `now`: with what has been registered since it was published. */
export type Cell = {
  figure: FigureName
  /** `all` for the whole figure, whose cell is empty. */
  cut: Exclude<Cut, 'time'> | 'all'
  cell: string
  published: Counted
  now: Counted
  isPublished: boolean
}

/** Null where the group is too small to be shown to the one who asks. */
export type ShownCount = { numerator: number; denominator: number } | null
export type ShownCell = {
  cell: string
  shown: ShownCount
  /** The count as it would be now, where it has moved. */
  now: ShownCount
}

/** The cells of one cut as staff see them, or as everyone does. A cell that is small now or was then is hidden. */
export function shownCells(cells: readonly Cell[], isFree: boolean): ShownCell[] {
  const hidden = isFree ? onlyAnonymous(cells) : hiddenIn(cells)
  return cells.map((cell, index) => ({
    cell: cell.cell,
    shown: hidden.has(index) ? null : countOf(cell.published),
    now: hidden.has(index) || !isMoved(cell) ? null : countOf(cell.now),
  }))
}

/** A figure as it is parted by `cut`. */
type Parted = { name: FigureName; cut: Cut; total: ShownCell | undefined; cells: readonly ShownCell[] }

const MAY_OVERLAP: readonly Cut[] = ['service', 'level', 'kind']

/** Whether the shown parts hold more than the whole, since something counts in several of them. */
export function isOverlapping({ name, cut, total, cells }: Parted): boolean {
  if (!MAY_OVERLAP.includes(cut) || ruleOf(name).form === 'days') return false
  const sum = cells.reduce((sum, { shown }) => sum + (shown?.numerator ?? 0), 0)
  return sum > (total?.shown?.numerator ?? sum)
}

export function isMoved({ published, now }: Cell): boolean {
  return published.numerator !== now.numerator || published.denominator !== now.denominator
}

function countOf({ numerator, denominator }: Counted) {
  return { numerator, denominator }
}

function hiddenIn(cells: readonly Cell[]): Set<number> {
  const of = (when: 'published' | 'now') => hiddenGroups(cells.map(cell => groupOf(cell, when)))
  return new Set([...of('published'), ...of('now'), ...onlyAnonymous(cells)])
}

/** The size that decides whether a cell is shown: of organisations, and for answers of all that were asked together. */
function groupOf({ figure, ...cell }: Cell, when: 'published' | 'now'): number {
  const { organisations, denominator } = cell[when]
  return ruleOf(figure).anonymous ? denominator : organisations
}

/** Five holds for answers in every cut, for staff too. */
function onlyAnonymous(cells: readonly Cell[]): Set<number> {
  const few = cells.flatMap(({ figure, published, now }, index) =>
    ruleOf(figure).anonymous && Math.min(published.denominator, now.denominator) < LEAST_PUBLIC_GROUP
      ? [index]
      : [],
  )
  return new Set(few)
}

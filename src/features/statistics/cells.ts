import type { Cut, FigureName } from '@/features/statistics/figures'
import { ruleOf } from '@/features/statistics/figures'
import { isSmall, LEAST_PUBLIC_GROUP } from '@/features/statistics/rules'

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

/** Cells as they are shown without the hidden ones. Answers of fewer than five are hidden from staff too. */
export function shownCells(cells: readonly Cell[], hidden: ReadonlySet<Cell> = new Set()): ShownCell[] {
  return cells.map(cell => {
    const isHidden = hidden.has(cell) || isOfFewAnswers(cell)
    return {
      cell: cell.cell,
      shown: isHidden ? null : countOf(cell.published),
      now: isHidden || !isMoved(cell) ? null : countOf(cell.now),
    }
  })
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

/**
 * The size that decides whether a cell is shown: of organisations, and for answers of all that were asked together.
 * A cell that was small when it was published, or is now, is small.
 */
export function sizeOf({ figure, published, now }: Pick<Cell, 'figure' | 'published' | 'now'>): number {
  const { anonymous, hasOwnWhole } = ruleOf(figure)
  const sizes = [published, now]
    .map(({ organisations, denominator }) =>
      anonymous || (hasOwnWhole && organisations === 0) ? denominator : organisations,
    )
    .filter(size => size > 0)
  return sizes.length > 0 ? Math.min(...sizes) : 0
}

/** A whole of few services is a group like any other. This tells whether it is a small one. */
export function isSmallWhole(cell: Cell): boolean {
  return cell.cut === 'all' && ruleOf(cell.figure).isOfFewServices === true && isSmall(sizeOf(cell))
}

function isOfFewAnswers({ figure, published, now }: Cell): boolean {
  return (
    ruleOf(figure).anonymous === true && Math.min(published.denominator, now.denominator) < LEAST_PUBLIC_GROUP
  )
}

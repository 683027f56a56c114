import { type Cell, type ShownCount, shownCells } from '@/features/statistics/cells'
import { type FigureName, headlineFigures } from '@/features/statistics/figures'
import { type Day, endOfLastMonth } from '@/lib/dates'

export const answerFigures = ['rewarding', 'stronger', 'recommends', 'goal'] as const satisfies FigureName[]

/** A figure on each of the days. Null where there is nothing to count, or too few answers to show. */
export type ComparedFigure = { name: FigureName; counts: ShownCount[] }
export type Comparison = { days: readonly Day[]; programme: ComparedFigure[]; answers: ComparedFigure[] }

/** The day itself, the month's end before it, and the day a year before. */
export function comparedDays(day: Day, yearFrom: Day): [Day, Day, Day] {
  return [day, endOfLastMonth(day), yearFrom]
}

/** Whole figures side by side, from the cells of each day. */
export function comparisonOf(days: readonly Day[], cells: readonly (readonly Cell[])[]): Comparison {
  const figure = (name: FigureName): ComparedFigure => ({
    name,
    counts: cells.map(ofDay => countOn(ofDay, name)),
  })
  const isCounted = ({ counts }: ComparedFigure) => counts.some(count => count !== null)
  return {
    days,
    programme: headlineFigures.map(figure),
    answers: answerFigures.map(figure).filter(isCounted),
  }
}

function countOn(cells: readonly Cell[], name: FigureName): ShownCount {
  const whole = cells.filter(({ figure, cut }) => figure === name && cut === 'all')
  return shownCells(whole, true)[0]?.shown ?? null
}

import { createTranslator } from 'use-intl/core'
import { goalAnswers } from '@/features/evaluations/rules'
import type { DecidedCells, MonthPoint } from '@/features/statistics/cell-queries'
import { type Cell, type ShownCount, shownCells } from '@/features/statistics/cells'
import { type Count, figureWords } from '@/features/statistics/figure-words'
import { type FigureName, headlineFigures } from '@/features/statistics/figures'
import { addDays, type Day, endOfHalfYear, endOfLastMonth } from '@/lib/dates'
import { shortDayText } from '@/lib/day-text'
import { type Locale, messagesIn } from '@/messages/messages'

export const answerFigures = ['rewarding', 'stronger', 'recommends', 'goal'] as const satisfies FigureName[]
type AnswerFigure = (typeof answerFigures)[number]

const grades = ['1', '2', '3', '4', '5']
/** The answers that each question has, in their order. */
const everyAnswer: Record<AnswerFigure, readonly string[]> = {
  rewarding: grades,
  stronger: grades,
  recommends: ['true', 'false'],
  goal: goalAnswers,
}

/**
 * A figure on each of the days. Null where there is nothing to count, or too few to show. `spread`: every
 * answer to its question on the first day, so that a yes stands beside the others.
 */
export type ComparedFigure = { name: FigureName; counts: ShownCount[]; spread: Answered[] }
export type Answered = { cell: string; count: number }
export type Comparison = {
  days: readonly Day[]
  programme: ComparedFigure[]
  /** The ends of the half-years that the answers are from: days of the same half-year have one. */
  periods: readonly Day[]
  answers: ComparedFigure[]
}

/** The day itself, the month's end before it, and the day a year before. */
export function comparedDays(day: Day, aYearAgo: Day): [Day, Day, Day] {
  return [day, endOfLastMonth(day), aYearAgo]
}

/** Whole figures side by side, from the cells of each day. */
export function comparisonOf(days: readonly Day[], cells: readonly DecidedCells[]): Comparison {
  const figure = (name: FigureName, ofDays = cells): ComparedFigure => ({
    name,
    counts: ofDays.map(ofDay => countOn(ofDay, name)),
    spread: spreadOf(cells[0]?.cells ?? [], name),
  })
  const ends = days.map(endOfHalfYear)
  const isFirst = (_: unknown, index: number) => ends.indexOf(ends[index] ?? '') === index
  const ofPeriods = cells.filter(isFirst)
  const isCounted = ({ counts }: ComparedFigure) => counts.some(count => count !== null)
  return {
    days,
    programme: headlineFigures.map(name => figure(name)),
    periods: ends.filter(isFirst),
    answers: answerFigures.map(name => figure(name, ofPeriods)).filter(isCounted),
  }
}

/** The line ends at the month's end that the page is about, also before that is published. */
export function pointsUntil(
  day: Day,
  points: readonly MonthPoint[],
  { programme }: Pick<Comparison, 'programme'>,
): MonthPoint[] {
  const count = programme.find(({ name }) => name === 'deliveries')?.counts[0]
  const isPublished = points.some(({ asOf }) => asOf === day)
  const isEnd = endOfLastMonth(addDays(day, 1)) === day
  return count && isEnd && !isPublished ? [...points, { asOf: day, cell: '', ...count }] : [...points]
}

function countOn({ cells, hidden }: DecidedCells, name: FigureName): ShownCount {
  const whole = cells.filter(({ figure, cut }) => figure === name && cut === 'all')
  return shownCells(whole, hidden)[0]?.shown ?? null
}

/** An answer that nobody has given is told too. */
function spreadOf(cells: readonly Cell[], name: FigureName): Answered[] {
  const parted = cells.filter(({ figure, cut }) => figure === name && cut === 'part')
  const shown = new Map(shownCells(parted).map(({ cell, shown: count }) => [cell, count]))
  const answers = Object.hasOwn(everyAnswer, name) ? everyAnswer[name as AnswerFigure] : []
  return shown.size === 0 || [...shown.values()].includes(null)
    ? []
    : answers.map(cell => ({ cell, count: shown.get(cell)?.numerator ?? 0 }))
}

/** Every answer in words, such as 'Ja: 167 · Delvis: 158' and 'Betyg 1: 0 · 2: 43'. Empty where a figure is no answer. */
export function spreadText({ name, spread }: ComparedFigure, locale: Locale): string {
  const { cell: words, count: number } = figureWords(name, locale, new Map())
  // A scale is named once: every grade by its name would take the page for the board a line more.
  const said = (cell: string, index: number) =>
    index > 0 && grades.includes(cell) ? cell : words('part', cell)
  return spread.map(({ cell, count }, index) => `${said(cell, index)}:\u00a0${number(count)}`).join(' · ')
}

/** A figure's count in words, with the rule that its row needs, such as which grades count. */
export function countedText(name: FigureName, count: Count, locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'statistics.board' })
  const of = figureWords(name, locale, new Map()).of(count)
  const rule = t('counted', { name })
  return rule ? `${of}. ${rule}` : of
}

/** How many answers an earlier share is of. The first day's number stands beside the name. */
export function answersText(part: ComparedPart, count: Count, locale: Locale): string {
  if (part !== 'answers') return ''
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'statistics.board' })
  return t('ofAnswers', { count: count.denominator })
}

type ComparedPart = 'programme' | 'answers'

/** The days that head the columns of a table. */
export function columnsOf({ days, periods }: Comparison, part: ComparedPart): readonly Day[] {
  return part === 'answers' ? periods : days
}

/** A day as the head of its column. Answers are from all time up to it. */
export function headText(part: ComparedPart, day: Day, locale: Locale): string {
  const text = shortDayText(locale, day)
  if (part !== 'answers') return text
  return createTranslator({ locale, messages: messagesIn(locale), namespace: 'statistics.board' })('until', {
    day: text,
  })
}

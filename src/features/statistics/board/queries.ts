import 'server-only'
import type { Actor } from '@/auth/actor'
import { listServices } from '@/features/catalogue/queries'
import { type Board, parityFrom, yearBefore, yearOf, yearStart } from '@/features/statistics/board/board'
import {
  answerFigures,
  comparedDays,
  comparisonOf,
  pointsUntil,
} from '@/features/statistics/board/comparison'
import { readDecidedCells, readMonthPoints } from '@/features/statistics/cell-queries'
import { headlineFigures } from '@/features/statistics/figures'
import { dayFor, readsBoard } from '@/features/statistics/policy'
import { getHeadlineFigures } from '@/features/statistics/queries'
import type { Day } from '@/lib/dates'

/** Everything that the page for the board draws and writes. Null for those whose page it is not. */
export async function getBoard(actor: Actor, asked: Day): Promise<Board | null> {
  if (!readsBoard(actor)) return null
  const asOf = dayFor(actor, asked)
  const aYearAgo = yearBefore(asOf)
  const byService = (day: Day) =>
    readDecidedCells(actor, { asOf: day, figures: ['deliveries'], cuts: ['service'] })
  const days = comparedDays(asOf, aYearAgo)
  const whole = (day: Day) =>
    readDecidedCells(actor, {
      asOf: day,
      figures: [...headlineFigures, ...answerFigures],
      cuts: ['all', 'part'],
    })
  const [figures, parity, points, services, end, start, ...cells] = await Promise.all([
    getHeadlineFigures(actor, asked),
    readDecidedCells(actor, { asOf, figures: ['started', 'signing', 'declines'], cuts: ['all', 'side'] }),
    readMonthPoints(actor, { name: 'deliveries', cut: 'all', until: asOf }),
    listServices(actor),
    byService(asOf),
    byService(aYearAgo),
    ...days.map(whole),
  ])
  const names = new Map(services.map(({ slug, content }) => [slug, content.name]))
  const compared = comparisonOf(days, cells)
  return {
    figures,
    parity: parityFrom(parity),
    points: pointsUntil(asOf, points, compared),
    compared,
    year: yearOf(names, end, start),
    yearFrom: yearStart(asOf),
  }
}

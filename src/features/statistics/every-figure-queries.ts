import 'server-only'
import type { Actor } from '@/auth/actor'
import { readDecidedCells } from '@/features/statistics/cell-queries'
import { shownCells } from '@/features/statistics/cells'
import { figureNames } from '@/features/statistics/figures'
import type { Total } from '@/features/statistics/open-figures'
import { cutsFreely, dayFor, seesFigure } from '@/features/statistics/policy'
import type { Day } from '@/lib/dates'

/** Every figure that the actor sees, whole, on the day that they may have it of. */
export async function listFigures(actor: Actor, asked: Day): Promise<{ asOf: Day; figures: Total[] }> {
  const asOf = dayFor(actor, asked)
  const names = figureNames.filter(name => seesFigure(actor, name))
  const { cells, hidden } = await readDecidedCells(actor, { asOf, figures: names, cuts: ['all'] })
  const figures = names.map(name => {
    const own = cells.filter(cell => cell.figure === name)
    const [total] = shownCells(own, cutsFreely(actor) ? undefined : hidden)
    return { name, total, isPublished: own.some(cell => cell.isPublished) }
  })
  return { asOf, figures }
}

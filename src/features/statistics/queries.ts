import 'server-only'
import type { Actor } from '@/auth/actor'
import { listServices } from '@/features/catalogue/queries'
import { readDecidedCells } from '@/features/statistics/cell-queries'
import { headlineFigures } from '@/features/statistics/figures'
import type { ProgrammeFigures } from '@/features/statistics/figures-schema'
import { headlineOf } from '@/features/statistics/headline'
import { cutsFreely, dayFor } from '@/features/statistics/policy'
import type { Day } from '@/lib/dates'

/**
 * The programme's headline figures as of a day, as they were published if it ended a month. The public gets them
 * for the end of a month, and without small groups. Day by day, they would tell who ordered. `asOf` says which day
 * it became.
 */
export async function getHeadlineFigures(actor: Actor, asked: Day): Promise<ProgrammeFigures> {
  const asOf = dayFor(actor, asked)
  const [catalogue, { cells, hidden }] = await Promise.all([
    listServices(actor),
    readDecidedCells(actor, { asOf, figures: headlineFigures, cuts: ['all', 'part', 'service'] }),
  ])
  const services = catalogue.map(({ slug, content }) => ({ slug, name: content.name }))
  return headlineOf(cells, { asOf, services, hidden: cutsFreely(actor) ? new Set() : hidden })
}

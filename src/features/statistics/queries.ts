import 'server-only'
import type { Actor } from '@/auth/actor'
import { listServices, type ServiceView } from '@/features/catalogue/queries'
import { readCells } from '@/features/statistics/cell-queries'
import type { Cell } from '@/features/statistics/cells'
import { type FigureName, headlineFigures } from '@/features/statistics/figures'
import type { ProgrammeFigures } from '@/features/statistics/figures-schema'
import { cutsFreely, dayFor } from '@/features/statistics/policy'
import { type Counts, forPublic, headlineFrom } from '@/features/statistics/rules'
import type { Day } from '@/lib/dates'

/**
 * The programme's headline figures as of a day, as they were published if it ended a month. The public gets them
 * for the end of a month, and without small groups. Day by day, they would tell who ordered. `asOf` says which day
 * it became.
 */
export async function getHeadlineFigures(actor: Actor, asked: Day): Promise<ProgrammeFigures> {
  const asOf = dayFor(actor, asked)
  const [catalogue, cells] = await Promise.all([
    listServices(actor),
    readCells(actor, { asOf, figures: headlineFigures, cuts: ['all', 'part', 'service'] }),
  ])
  const figures = headlineFrom(asOf, countsIn(cells), servicesIn(cells, catalogue))
  return cutsFreely(actor) ? figures : forPublic(figures)
}

function countsIn(cells: readonly Cell[]): Counts {
  const counted = (figure: FigureName, cell?: string) =>
    cells.find(
      one => one.figure === figure && one.cut === (cell ? 'part' : 'all') && one.cell === (cell ?? ''),
    )?.published
  return {
    members: counted('interested')?.denominator ?? 0,
    interested: counted('interested')?.numerator ?? 0,
    ordered: counted('ordered')?.numerator ?? 0,
    deliveredOrganisations: counted('delivered')?.numerator ?? 0,
    deliveredServices: counted('deliveries')?.numerator ?? 0,
    occasions: counted('occasions')?.numerator ?? 0,
    participants: counted('participants')?.numerator ?? 0,
    universities: counted('use')?.denominator ?? 0,
    universitiesOnTheWay: counted('use', 'on_the_way')?.numerator ?? 0,
    universitiesConnected: counted('use', 'connected')?.numerator ?? 0,
  }
}

function servicesIn(cells: readonly Cell[], catalogue: readonly ServiceView[]): ProgrammeFigures['services'] {
  const count = (figure: FigureName, slug: string) =>
    cells.find(one => one.figure === figure && one.cut === 'service' && one.cell === slug)?.published
  return catalogue.flatMap(({ slug, content }): ProgrammeFigures['services'][number][] => {
    const deliveries = count('deliveries', slug)
    if (!deliveries?.numerator) return []
    const occasions = count('occasions', slug)?.numerator ?? 0
    return [{ slug, name: content.name, deliveredServices: deliveries.numerator, occasions }]
  })
}

import { type Cell, shownCells } from '@/features/statistics/cells'
import type { FigureName } from '@/features/statistics/figures'
import {
  type Counts,
  type HeadlineFigures,
  headlineFrom,
  type ServiceFigure,
} from '@/features/statistics/rules'
import type { Day } from '@/lib/dates'

type Asked<Name> = {
  asOf: Day
  services: readonly { slug: string; name: Name }[]
  /** Whether small groups are shown, and so numbers that give them away by subtraction. */
  isFree: boolean
}

/** The headline figures from their cells. A group is hidden here where its own page hides it. */
export function headlineOf<Name>(
  cells: readonly Cell[],
  { asOf, services, isFree }: Asked<Name>,
): HeadlineFigures<Name> {
  const figures = headlineFrom(asOf, countsIn(cells), servicesIn(cells, services, isFree))
  const split = shownCells(partsOf(cells, 'use', 'part'), isFree)
  if (split.every(({ shown }) => shown)) return figures
  return { ...figures, iaAtUniversities: { ...figures.iaAtUniversities, onTheWay: null, connected: null } }
}

function countsIn(cells: readonly Cell[]): Counts {
  const counted = (figure: FigureName, cell?: string) =>
    partsOf(cells, figure, cell ? 'part' : 'all').find(one => one.cell === (cell ?? ''))?.published
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

/** Those that have been delivered. */
function servicesIn<Name>(
  cells: readonly Cell[],
  services: readonly { slug: string; name: Name }[],
  isFree: boolean,
): ServiceFigure<Name>[] {
  const deliveries = partsOf(cells, 'deliveries', 'service').filter(
    ({ published }) => published.numerator > 0,
  )
  const shown = new Map(shownCells(deliveries, isFree).map(({ cell, shown: count }) => [cell, count]))
  const occasions = new Map(
    partsOf(cells, 'occasions', 'service').map(({ cell, published }) => [cell, published.numerator]),
  )
  return services.flatMap(({ slug, name }) => {
    const count = shown.get(slug)
    if (count === undefined) return []
    const held = count && (occasions.get(slug) ?? 0)
    return [{ slug, name, deliveredServices: count?.numerator ?? null, occasions: held }]
  })
}

function partsOf(cells: readonly Cell[], figure: FigureName, cut: Cell['cut']): Cell[] {
  return cells.filter(cell => cell.figure === figure && cell.cut === cut)
}

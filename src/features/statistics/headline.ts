import { type Cell, type ShownCount, shownCells } from '@/features/statistics/cells'
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
  /** The cells that the one who asks is not shown. */
  hidden: ReadonlySet<Cell>
}

/** The headline figures from their cells. A group is hidden here where its own page hides it. */
export function headlineOf<Name>(
  cells: readonly Cell[],
  { asOf, services, hidden }: Asked<Name>,
): HeadlineFigures<Name> {
  const figures = headlineFrom(asOf, countsIn(cells), servicesIn(cells, services, hidden))
  if (partsOf(cells, 'use', 'all').some(cell => hidden.has(cell))) return withoutUse(figures)
  const split = shownCells(partsOf(cells, 'use', 'part'), hidden)
  if (split.every(({ shown }) => shown)) return figures
  return { ...figures, iaAtUniversities: { ...figures.iaAtUniversities, onTheWay: null, connected: null } }
}

/** Few universities are a group of one service. Of them the public is told nothing but how many could be. */
function withoutUse<Name>(figures: HeadlineFigures<Name>): HeadlineFigures<Name> {
  const { denominator } = figures.iaAtUniversities
  const nothing = { numerator: null, share: null, onTheWay: null, connected: null }
  return { ...figures, iaAtUniversities: { denominator, ...nothing } }
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
  hidden: ReadonlySet<Cell>,
): ServiceFigure<Name>[] {
  const deliveries = partsOf(cells, 'deliveries', 'service').filter(
    ({ published }) => published.numerator > 0,
  )
  const shownOf = (own: readonly Cell[]) =>
    new Map(shownCells(own, hidden).map(({ cell, shown }) => [cell, shown]))
  const [shown, occasions] = [shownOf(deliveries), shownOf(partsOf(cells, 'occasions', 'service'))]
  const countOf = (count: ShownCount | undefined) => (count === null ? null : (count?.numerator ?? 0))
  return services.flatMap(({ slug, name }) =>
    shown.has(slug)
      ? [{ slug, name, deliveredServices: countOf(shown.get(slug)), occasions: countOf(occasions.get(slug)) }]
      : [],
  )
}

function partsOf(cells: readonly Cell[], figure: FigureName, cut: Cell['cut']): Cell[] {
  return cells.filter(cell => cell.figure === figure && cell.cut === cut)
}

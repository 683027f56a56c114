import { type Cut, type FigureName, figureNames } from '@/features/statistics/figures'

/** The figures whose numbers another tells too: as its whole, or as the same count of organisations. */
const told: Partial<Record<FigureName, readonly FigureName[]>> = {
  orders: ['ordered'],
  deliveries: ['orders', 'delivered'],
  occasions: ['deliveries'],
  participants: ['occasions'],
  funnel: ['interested', 'delivered'],
  started: ['orders'],
}

export function alsoTells(name: FigureName): readonly FigureName[] {
  return told[name] ?? []
}

/** Some figures with all whose numbers they tell. */
function withTold(names: readonly FigureName[]): FigureName[] {
  const all = names.flatMap(name => [name, ...withTold(alsoTells(name))])
  return figureNames.filter(name => all.includes(name))
}

/** The figures whose numbers of services rounds tell, where they count the same orders. */
export const toldByRounds: readonly FigureName[] = withTold(['orders'])

type NestedCut = 'service' | 'level' | 'kind' | 'part' | 'side'

/** Cuts whose groups hold groups of one another. They are decided on together. */
const together: readonly (readonly NestedCut[])[] = [
  ['service', 'level', 'kind'],
  ['part', 'side'],
]

type Asked<C> = { figures: readonly FigureName[]; cuts: readonly C[] }

/** The figures and cuts to know, where it is decided which cells of some are hidden. */
export function decidedWith<C extends Cut | 'all'>({
  figures,
  cuts,
}: Asked<C>): Asked<C | NestedCut | 'all'> {
  if (cuts.every(cut => cut === 'all')) return { figures, cuts }
  const names = withTold(figures)
  const nested = withNested(cuts)
  const isOfRounds = nested.includes('service') && names.some(name => toldByRounds.includes(name))
  if (!isOfRounds && !names.includes('rounds')) return { figures: names, cuts: nested }
  return { figures: withTold([...names, 'rounds']), cuts: withNested(['all', ...cuts, 'service', 'part']) }
}

/** Some cuts with those that hold their groups, or whose groups they hold. */
function withNested<C extends Cut | 'all'>(asked: readonly C[]): (C | NestedCut)[] {
  const nested = together.filter(cuts => cuts.some(cut => asked.some(one => one === cut)))
  return [...new Set<C | NestedCut>([...asked, ...nested.flat()])]
}

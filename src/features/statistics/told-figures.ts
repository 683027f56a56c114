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
export function withTold(names: readonly FigureName[]): FigureName[] {
  const all = names.flatMap(name => [name, ...withTold(alsoTells(name))])
  return figureNames.filter(name => all.includes(name))
}

type NestedCut = 'service' | 'level' | 'kind' | 'part' | 'side'

/** Cuts whose groups hold groups of one another. They are decided on together. */
const together: readonly (readonly NestedCut[])[] = [
  ['service', 'level', 'kind'],
  ['part', 'side'],
]

/** Some cuts with those that hold their groups, or whose groups they hold. */
export function withNested<C extends Cut | 'all'>(asked: readonly C[]): (C | NestedCut)[] {
  const nested = together.filter(cuts => cuts.some(cut => asked.some(one => one === cut)))
  return [...new Set<C | NestedCut>([...asked, ...nested.flat()])]
}

import { describe, expect, it } from 'vitest'
import { measureKinds, serviceLevels } from '@/features/catalogue/service-kinds'
import { services as catalogue } from '@/features/catalogue/thirteen/services'
import type { Cell } from '@/features/statistics/cells'
import type { FigureName } from '@/features/statistics/figures'
import { hiddenCells } from '@/features/statistics/hidden-cells'

type Grouped = Parameters<typeof hiddenCells>[1]['services'][number]
type Place = Pick<Cell, 'cut' | 'cell'>

const cellOf = (figure: FigureName, { cut, cell }: Place, organisations: number): Cell => {
  const counted = { numerator: organisations, denominator: organisations, organisations }
  return { figure, cut, cell, published: counted, now: counted, isPublished: true }
}

/** A figure by service, level and kind. */
function partedIn(figure: FigureName, counts: readonly number[], services: readonly Grouped[]): Cell[] {
  const sumOf = (key: 'levels' | 'kinds', name: string) =>
    services.reduce(
      (sum, one, index) => sum + (one[key].some(own => own === name) ? (counts[index] ?? 0) : 0),
      0,
    )
  return [
    ...services.map(({ slug }, index) => cellOf(figure, { cut: 'service', cell: slug }, counts[index] ?? 0)),
    ...serviceLevels.map(cell => cellOf(figure, { cut: 'level', cell }, sumOf('levels', cell))),
    ...measureKinds.map(cell => cellOf(figure, { cut: 'kind', cell }, sumOf('kinds', cell))),
  ].filter(({ published }) => published.numerator > 0)
}

/** The same numbers each time. */
function drawsFrom(start: number) {
  let state = start
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const STEPS = [-2, -1, 0, 1, 2]

/** The small groups that no change of the hidden services moves, if none of the shown sums may notice it. */
function unnoticed(cells: readonly Cell[], hidden: ReadonlySet<Cell>, services: readonly Grouped[]) {
  const own = services.filter(({ slug }) =>
    cells.some(cell => cell.cut === 'service' && cell.cell === slug && hidden.has(cell)),
  )
  const holds = (cell: Cell, one: Grouped) => [...one.levels, ...one.kinds].some(name => name === cell.cell)
  const sumIn = (cell: Cell, change: readonly number[]) =>
    own.reduce((sum, one, index) => sum + (holds(cell, one) ? (change[index] ?? 0) : 0), 0)
  const shown = cells.filter(cell => cell.cut !== 'service' && !hidden.has(cell))
  const changes = own
    .reduce<number[][]>(all => all.flatMap(one => STEPS.map(step => [...one, step])), [[]])
    .filter(
      change => change.reduce((a, b) => a + b, 0) === 0 && shown.every(cell => sumIn(cell, change) === 0),
    )
  const moves = (cell: Cell) =>
    changes.some(change =>
      cell.cut === 'service'
        ? change[own.findIndex(({ slug }) => slug === cell.cell)] !== 0
        : sumIn(cell, change) !== 0,
    )
  const secret = [...hidden].filter(({ published }) => published.organisations < 5)
  return secret.filter(cell => !moves(cell)).map(({ cut, cell }) => `${cut} ${cell}`)
}

const nothingHeld = { services: [], rounds: [] }
const placed = (cells: Iterable<Cell>) => [...cells].map(({ cut, cell }) => `${cut} ${cell}`)

describe('hidden cells', () => {
  it('are told by no shown sum over the whole, the levels and the kinds', () => {
    const draw = drawsFrom(2021)
    let hiding = 0
    for (let round = 0; round < 80; round += 1) {
      const services = Array.from({ length: 5 }, (_, index): Grouped => {
        const level = serviceLevels[draw(serviceLevels.length)] ?? 'organisation'
        const kinds = measureKinds.filter(() => draw(2) === 1)
        return { slug: `s${index}`, levels: [level], kinds: kinds.length > 0 ? kinds : [...measureKinds] }
      })
      const counts = services.map(() => (draw(3) === 0 ? draw(5) : 5 + draw(40)))
      if (counts.filter(count => count > 0).length < 2) continue
      const cells = partedIn('ordered', counts, services)
      const hidden = hiddenCells(cells, { services, rounds: [] })
      hiding += hidden.size > 0 ? 1 : 0
      expect(cells.filter(cell => cell.published.numerator < 5 && !hidden.has(cell))).toEqual([])
      expect(unnoticed(cells, hidden, services), JSON.stringify({ services, counts })).toEqual([])
    }
    expect(hiding).toBeGreaterThan(25)
  })

  it('are five together within each group that holds them', () => {
    const levels = [
      'organisation',
      'organisation',
      'organisation',
      'agenda_setting',
      'agenda_setting',
    ] as const
    const services = levels.map(
      (level, index): Grouped => ({
        slug: `s${index}`,
        levels: [level],
        kinds: ['remedial'],
      }),
    )
    const cells = partedIn('ordered', [2, 1, 30, 20, 21], services)
    const hidden = placed(hiddenCells(cells, { services, rounds: [] }))
    // The first two would be three together. The third is the smallest of their own level, so no level is hidden.
    expect(hidden).toEqual(['service s0', 'service s1', 'service s2'])
  })

  it('are a small service and one of its own level, so that every level and the most delivered are told', () => {
    const grouped = catalogue.map(
      ({ slug, content: { levels, kinds } }): Grouped => ({ slug, levels, kinds }),
    )
    const counts: Record<string, number> = {
      'arbeta-vidare-med-ursakta-roran': 4,
      'kollektiv-formaga': 5,
      'effektiva-team-pa-60-minuter': 6,
    }
    const sizes = grouped.map(({ slug }, index) => counts[slug] ?? 8 + 3 * index)
    const figures = (['ordered', 'orders', 'deliveries'] as const).map(name => partedIn(name, sizes, grouped))
    const hidden = hiddenCells(figures.flat(), { services: grouped, rounds: [] })
    for (const cells of figures) {
      expect(placed(cells.filter(cell => hidden.has(cell))).toSorted()).toEqual([
        'kind developmental',
        'kind promotive',
        'service arbeta-vidare-med-ursakta-roran',
        'service effektiva-team-pa-60-minuter',
      ])
    }
  })

  it('of one figure are hidden in each that tells the same number', () => {
    const places = ['agency', 'university', 'court', 'other'].map(cell => ({ cut: 'type' as const, cell }))
    const of = (figure: FigureName, ...counts: number[]) =>
      places.map((place, index) => cellOf(figure, place, counts[index] ?? 0))
    const orders = of('orders', 40, 30, 9, 3)
    // None of the three has a delivery: nothing of nothing, of three.
    const deliveries = of('deliveries', 30, 4, 8, 0)
    const occasions = of('occasions', 30, 4, 8, 0)
    const hidden = hiddenCells([...occasions, ...deliveries, ...orders], nothingHeld)
    const hiddenOf = (cells: Cell[]) => placed(cells.filter(cell => hidden.has(cell)))
    expect(hiddenOf(orders)).toEqual(['type court', 'type other'])
    expect(hiddenOf(deliveries)).toEqual(['type university', 'type court', 'type other'])
    expect(hiddenOf(occasions)).toEqual(hiddenOf(deliveries))
  })

  it('are the whole of one service while few stand behind it, and never that of the programme', () => {
    const whole = { cut: 'all', cell: '' } as const
    const cells = (['interested', 'orders', 'use', 'taster', 'rounds'] as const).map(name =>
      cellOf(name, whole, 4),
    )
    const hidden = hiddenCells(cells, nothingHeld)
    expect([...hidden].map(({ figure }) => figure)).toEqual(['use', 'taster', 'rounds'])
  })

  it('of a party are hidden by side too, where the side is that party', () => {
    const counts = { employer: 4, saco_s: 20, seko: 30 }
    const parts = Object.entries(counts).map(([cell, count]) =>
      cellOf('declines', { cut: 'part', cell }, count),
    )
    const sides = [
      cellOf('declines', { cut: 'side', cell: 'employer' }, 4),
      cellOf('declines', { cut: 'side', cell: 'union' }, 50),
    ]
    expect(placed(hiddenCells([...parts, ...sides], nothingHeld))).toEqual(
      expect.arrayContaining(['part employer', 'part saco_s', 'side employer', 'side union']),
    )
  })
})

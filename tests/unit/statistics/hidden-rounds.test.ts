import { describe, expect, it } from 'vitest'
import type { Cell } from '@/features/statistics/cells'
import type { FigureName } from '@/features/statistics/figures'
import { hiddenCells } from '@/features/statistics/hidden-cells'

type Place = Pick<Cell, 'figure' | 'cut' | 'cell'>
/** The orders of one round, or of a service that has none. Nothing is a part of it. */
type Atom = { service: string; day: string | null; count: number }

const cellOf = (place: Place, organisations: number): Cell => {
  const counted = { numerator: organisations, denominator: organisations, organisations }
  return { ...place, published: counted, now: counted, isPublished: true }
}

const LEVELS = ['organisation', 'group_individual'] as const
const groupedOf = (atoms: readonly Atom[]) =>
  [...new Set(atoms.map(({ service }) => service))].map((slug, index) => ({
    slug,
    levels: [LEVELS[index % 2] ?? 'organisation'],
    kinds: [],
  }))

/** The cells of a world, and the atoms that each is the sum of. All orders of a service with rounds are of rounds. */
function cellsOf(atoms: readonly Atom[]) {
  const services = groupedOf(atoms)
  const levelOf = ({ service }: Atom) => services.find(({ slug }) => slug === service)?.levels[0]
  const places: [Place, (atom: Atom) => boolean][] = []
  const add = (figure: FigureName, cut: Cell['cut'], cell: string, holds: (atom: Atom) => boolean) =>
    places.push([{ figure, cut, cell }, holds])
  const isOfRound = ({ day }: Atom) => day !== null
  add('orders', 'all', '', () => true)
  add('rounds', 'all', '', isOfRound)
  for (const level of LEVELS) add('orders', 'level', level, atom => levelOf(atom) === level)
  for (const { slug } of services) {
    add('orders', 'service', slug, ({ service }) => service === slug)
    add('rounds', 'service', slug, atom => isOfRound(atom) && atom.service === slug)
  }
  for (const day of new Set(atoms.map(atom => atom.day)))
    if (day) add('rounds', 'part', day, atom => atom.day === day)
  const sums = places.map(([place, holds]) => {
    const own = atoms.filter(holds)
    return {
      cell: cellOf(
        place,
        own.reduce((sum, { count }) => sum + count, 0),
      ),
      own,
    }
  })
  return sums.filter(({ own }) => own.length > 0)
}

function decided(atoms: readonly Atom[]) {
  const sums = cellsOf(atoms)
  const rounds = atoms.flatMap(({ service, day }) => (day ? [{ startsOn: day, slug: service }] : []))
  const hidden = hiddenCells(
    sums.map(({ cell }) => cell),
    { services: groupedOf(atoms), rounds },
  )
  return { sums, hidden }
}

const placed = (sums: readonly { cell: Cell }[]) =>
  sums.map(({ cell: { figure, cut, cell } }) => `${figure} ${cut} ${cell}`)

/**
 * The small groups that no change of the atoms moves, if none of the shown sums may notice it. One service's part of a
 * day is such a group, though no cell tells it.
 */
function unnoticed({ sums, hidden }: ReturnType<typeof decided>): string[] {
  const shown = sums.filter(({ cell }) => !hidden.has(cell))
  const alone = shown.flatMap(({ own }) => (own.length === 1 ? own : []))
  const free = [...new Set(sums.flatMap(({ own }) => own))].filter(atom => !alone.includes(atom))
  const sumIn = (own: readonly Atom[], change: readonly number[]) =>
    free.reduce((sum, atom, index) => sum + (own.includes(atom) ? (change[index] ?? 0) : 0), 0)
  const changes = free
    .reduce<number[][]>(all => all.flatMap(one => [-1, 0, 1].map(step => [...one, step])), [[]])
    .filter(change => shown.every(({ own }) => sumIn(own, change) === 0))
  const isSecret = ({ cell: { published } }: { cell: Cell }) =>
    published.organisations > 0 && published.organisations < 5
  const shares = [...new Set(sums.flatMap(({ own }) => own))]
    .filter(atom => atom.day)
    .map(atom => ({
      cell: cellOf({ figure: 'rounds', cut: 'part', cell: `${atom.day}` }, atom.count),
      own: [atom],
    }))
  const still = [...sums, ...shares].filter(
    sum => isSecret(sum) && sum.cell.cut !== 'all' && changes.every(change => sumIn(sum.own, change) === 0),
  )
  return placed(still)
}

/** The same numbers each time. */
function drawsFrom(start: number) {
  let state = start
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const hiddenIn = ({ sums, hidden }: ReturnType<typeof decided>) =>
  placed(sums.filter(({ cell }) => hidden.has(cell)))

describe('rounds', () => {
  it('tell no hidden group, by service, by day or together', () => {
    const draw = drawsFrom(1921)
    let hiding = 0
    for (let round = 0; round < 150; round += 1) {
      const atoms = Array.from({ length: 6 }, (_, index): Atom => {
        const isOfRound = index < 3
        const service = isOfRound ? `r${draw(2)}` : `s${index}`
        const day = isOfRound ? `2021-0${index + 1}-01` : null
        return { service, day, count: draw(3) === 0 ? 1 + draw(4) : 5 + draw(30) }
      })
      const world = decided(atoms)
      hiding += hiddenIn(world).length > 0 ? 1 : 0
      expect(unnoticed(world), JSON.stringify(atoms)).toEqual([])
    }
    expect(hiding).toBeGreaterThan(50)
  })

  it('tell no hidden group where several services start rounds on one day', () => {
    const draw = drawsFrom(2026)
    let shared = 0
    let shown = 0
    for (let round = 0; round < 150; round += 1) {
      const ofRounds = new Map(
        Array.from({ length: 5 }, () => {
          const [service, day] = [`r${draw(3)}`, `2021-0${1 + draw(3)}-01`]
          return [`${service} ${day}`, { service, day, count: draw(3) === 0 ? 1 + draw(4) : 5 + draw(30) }]
        }),
      )
      const rest = ['s1', 's2'].map(service => ({ service, day: null, count: 3 + draw(20) }))
      const world = decided([...ofRounds.values(), ...rest])
      const days = [...ofRounds.values()].map(({ day }) => day)
      shared += new Set(days).size < days.length ? 1 : 0
      shown += world.sums.some(({ cell }) => cell.cut === 'part' && !world.hidden.has(cell)) ? 1 : 0
      expect(unnoticed(world), JSON.stringify([...ofRounds.values(), ...rest])).toEqual([])
    }
    expect(shared).toBeGreaterThan(75)
    expect(shown).toBeGreaterThan(20)
  })

  it('of two services on one day tell what each has, where neither is small', () => {
    const world = decided([
      { service: 'one', day: '2021-03-01', count: 12 },
      { service: 'other', day: '2021-03-01', count: 9 },
      { service: 'third', day: null, count: 30 },
    ])
    expect(hiddenIn(world)).toEqual([])
  })

  it('leave their service no use as the second that is hidden', () => {
    const world = decided([
      { service: 'small', day: null, count: 4 },
      { service: 'second', day: null, count: 30 },
      { service: 'of-rounds', day: '2021-09-23', count: 5 },
      { service: 'fourth', day: null, count: 40 },
      { service: 'fifth', day: null, count: 9 },
    ])
    // The whole of the rounds is five, so the two would tell the four.
    expect(hiddenIn(world)).toEqual(['orders service small', 'orders service fifth'])
  })

  it('are not even told as a whole while they have fewer than five, since they may all be of one service', () => {
    const world = decided([
      { service: 'small', day: '2021-03-01', count: 3 },
      { service: 'second', day: null, count: 20 },
      { service: 'third', day: null, count: 30 },
    ])
    expect(hiddenIn(world)).toContain('rounds all ')
    expect(hiddenIn(world)).not.toContain('orders all ')
  })
})

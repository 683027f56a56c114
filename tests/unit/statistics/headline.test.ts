import { expect, it } from 'vitest'
import { type Cell, shownCells } from '@/features/statistics/cells'
import type { FigureName } from '@/features/statistics/figures'
import { programmeFiguresSchema } from '@/features/statistics/figures-schema'
import { headlineOf } from '@/features/statistics/headline'
import { hiddenCells } from '@/features/statistics/hidden-cells'

type Part = [figure: FigureName, cut: Cell['cut'], cell: string]

const cell = (part: Part, numerator: number, organisations = numerator): Cell => {
  const [figure, cut, name] = part
  const counted = { numerator, denominator: numerator, organisations }
  return { figure, cut, cell: name, published: counted, now: counted, isPublished: true }
}
const delivered = (name: string, count: number, organisations = count) =>
  cell(['deliveries', 'service', name], count, organisations)
const services = ['d', 'c', 'b', 'a'].map(slug => ({ slug, name: slug }))
const hiddenFrom = (cells: Cell[], isFree: boolean) =>
  isFree ? new Set<Cell>() : hiddenCells(cells, { services: [], rounds: [] })
const shownOf = (cells: Cell[], isFree: boolean) =>
  headlineOf(cells, { asOf: '2021-05-31', services, hidden: hiddenFrom(cells, isFree) }).services.map(one => [
    one.slug,
    one.deliveredServices,
  ])

it('leaves out small groups for the public, and tells staff of all', () => {
  const cells = [delivered('c', 3), delivered('a', 40), delivered('b', 2), delivered('d', 0)]
  // By name: their order tells no size.
  const hidden = [
    ['b', null],
    ['c', null],
  ]
  expect(shownOf(cells, false)).toEqual([['a', 40], ...hidden])
  expect(shownOf(cells, true)).toEqual([
    ['a', 40],
    ['c', 3],
    ['b', 2],
  ])
})

it('hides a group by its organisations, as the page of the figure does', () => {
  const cells = [delivered('a', 40), delivered('b', 12, 3), delivered('c', 9)]
  const onItsPage = shownCells(cells, hiddenCells(cells, { services: [], rounds: [] })).map(
    ({ shown }) => shown?.numerator ?? null,
  )
  expect(onItsPage).toEqual([40, null, null])
  expect(shownOf(cells, false).map(([, count]) => count)).toEqual(onItsPage)
})

it('leaves out a split of which one side is small', () => {
  const cells = [cell(['use', 'part', 'on_the_way'], 2), cell(['use', 'part', 'connected'], 13)]
  const asked = { asOf: '2021-05-31', services }
  const split = { numerator: 15, onTheWay: 2, connected: 13 }
  expect(headlineOf(cells, { ...asked, hidden: hiddenFrom(cells, true) }).iaAtUniversities).toMatchObject(
    split,
  )
  const hidden = { ...split, onTheWay: null, connected: null }
  expect(headlineOf(cells, { ...asked, hidden: hiddenFrom(cells, false) }).iaAtUniversities).toMatchObject(
    hidden,
  )
})

it('tells the public nothing of few universities, since they are a group of one service', () => {
  const cells = [
    cell(['use', 'all', ''], 4),
    ...[cell(['use', 'part', 'on_the_way'], 3), cell(['use', 'part', 'connected'], 1)],
  ].map(one => ({ ...one, published: { ...one.published, denominator: 31 } }))
  const toldOf = (isFree: boolean) =>
    headlineOf(cells, { asOf: '2021-05-31', services, hidden: hiddenFrom(cells, isFree) }).iaAtUniversities
  expect(toldOf(true)).toMatchObject({ numerator: 4, onTheWay: 3, connected: 1 })
  const nothing = { numerator: null, share: null, onTheWay: null, connected: null }
  expect(toldOf(false)).toEqual({ denominator: 31, ...nothing })
  const words = programmeFiguresSchema.shape.iaAtUniversities
  expect(words.safeParse(toldOf(false)).success).toBe(true)
})

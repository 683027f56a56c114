import { describe, expect, it } from 'vitest'
import { type Cell, isOverlapping, shownCells, sizeOf } from '@/features/statistics/cells'
import type { Cut, FigureName } from '@/features/statistics/figures'
import { hiddenCells } from '@/features/statistics/hidden-cells'

const cell = (organisations: number, now = organisations, figure: FigureName = 'occasions'): Cell => ({
  figure,
  cut: 'type',
  cell: String(organisations),
  published: { numerator: organisations * 2, denominator: organisations, organisations },
  now: { numerator: now * 2, denominator: now, organisations: now },
  isPublished: true,
})
const told = (cells: Cell[], isFree = false) =>
  shownCells(cells, isFree ? undefined : hiddenCells(cells, { services: [], rounds: [] })).map(
    ({ shown, now }) => [shown?.numerator, now?.numerator],
  )

describe('the groups of a figure', () => {
  it('hide the small ones, and a second so that none can be reckoned back', () => {
    expect(told([cell(40), cell(9), cell(3)])).toEqual([
      [80, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ])
    expect(told([cell(40), cell(9), cell(2), cell(1)])).toEqual([
      [80, undefined],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ])
  })

  it('are all there for staff', () => {
    expect(told([cell(40), cell(3)], true)).toEqual([
      [80, undefined],
      [6, undefined],
    ])
  })

  it('tell what would be counted now, where no group was small then or is now', () => {
    expect(told([cell(40, 41), cell(9), cell(8)])).toEqual([
      [80, 82],
      [18, undefined],
      [16, undefined],
    ])
    expect(told([cell(40), cell(9, 4), cell(8), cell(7)])).toEqual([
      [80, undefined],
      [undefined, undefined],
      [16, undefined],
      [undefined, undefined],
    ])
  })

  it('of answers are at least five, for staff too', () => {
    expect(told([cell(40, 40, 'rewarding'), cell(4, 4, 'rewarding')], true)).toEqual([
      [80, undefined],
      [undefined, undefined],
    ])
  })
})

it('none of a few is small where nobody may read who the few are', () => {
  const none = { numerator: 0, denominator: 3, organisations: 0 }
  const sizeIn = (figure: FigureName) => sizeOf({ ...cell(9, 9, figure), published: none, now: none })
  expect([sizeIn('taster'), sizeIn('declines'), sizeIn('ordered')]).toEqual([3, 3, 0])
})

it('parts overlap where they hold more than the whole, and in no other way to part it', () => {
  const part = (numerator: number | null) => ({
    cell: 'x',
    shown: numerator === null ? null : { numerator, denominator: 9 },
    now: null,
  })
  const of = (cut: Cut, ...parts: (number | null)[]) =>
    isOverlapping({ name: 'deliveries', cut, total: part(165), cells: parts.map(part) })
  expect(of('kind', 100, 90)).toBe(true)
  expect(of('level', 22, 80, 63)).toBe(false)
  expect(of('service', 155, null)).toBe(false)
  expect(of('type', 100, 90)).toBe(false)
  expect(isOverlapping({ name: 'deliveries', cut: 'kind', total: part(null), cells: [part(7)] })).toBe(false)
})

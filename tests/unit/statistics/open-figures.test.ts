import { describe, expect, it } from 'vitest'
import { figureNames, ruleOf } from '@/features/statistics/figures'
import { cutAsked, openFigure, openParts } from '@/features/statistics/open-figures'
import { openFigureSchema, openFiguresSchema } from '@/features/statistics/open-figures-schema'

const base = 'https://portalen.example'
const shown = { numerator: 3, denominator: 8 }

describe('every figure for programs', () => {
  it.each(figureNames)('%s says in both languages what it is', name => {
    const figure = openFigure(
      { name, total: { cell: '', shown, now: null }, isPublished: true },
      '2021-05-31',
      base,
    )
    expect(openFiguresSchema.parse({ asOf: '2021-05-31', figures: [figure] }).figures).toEqual([figure])
    const { title, definition, numeratorMeans, denominatorMeans, page } = figure
    for (const said of [title, definition, numeratorMeans, denominatorMeans]) {
      expect(said.sv).not.toBe('')
      expect([said.en, said.en === said.sv && said.en.length > 12]).toEqual([said.en, false])
    }
    expect(page).toContain(`${base}/statistik/${ruleOf(name).slug}?per=2021-05-31&uppdelat=`)
    expect(figure.share).toBe(ruleOf(name).form === 'share' ? 0.375 : null)
  })
})

it('a group that is hidden has no numbers, and nothing to count is none of none', () => {
  const view = { name: 'interested', asOf: '2021-05-31', cut: 'type', crossed: [], points: [] } as const
  const cells = [
    { cell: 'university', shown, now: null },
    { cell: 'agency', shown: null, now: null },
  ]
  const parts = openParts(
    {
      ...view,
      total: undefined,
      cells,
      points: [],
      crossed: [],
      isPublished: false,
      standing: 'not_over',
      isMoved: false,
      hidesOutside: false,
    },
    { base, services: new Map() },
  )
  expect(openFigureSchema.parse(parts)).toEqual(parts)
  expect(parts).toMatchObject({ numerator: 0, denominator: 0, share: null, months: [] })
  expect(parts.groups).toMatchObject([
    { group: 'university', name: { en: expect.any(String) }, numerator: 3, share: 0.375 },
    { group: 'agency', numerator: null, denominator: null, share: null },
  ])
})

it('a figure is parted in one of its own ways, or in its first', () => {
  expect(['time', 'service', 'sector', '', null].map(said => cutAsked('rounds', said))).toEqual([
    'time',
    'service',
    null,
    null,
    'part',
  ])
})

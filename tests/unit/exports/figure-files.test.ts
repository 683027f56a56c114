import { expect, it } from 'vitest'
import { sayIn } from '@/features/exports/say'
import { isWithheld, tableOf } from '@/features/exports/table'
import { cutColumns, cutRows } from '@/features/exports/tables/figure-cuts'
import { figureColumns, figureRows } from '@/features/exports/tables/figures'
import type { FigureView } from '@/features/statistics/figure-queries'
import { figureWords } from '@/features/statistics/figure-words'
import type { FigureName } from '@/features/statistics/figures'
import { describeInZones } from '../../support/zones'

const asOf = '2021-05-31'

const ends = [
  ['2021-01-31', 11],
  ['2021-02-28', 15],
  ['2021-04-30', 17],
  ['2021-05-31', 20],
] as const

describeInZones('the file of a figure', () => {
  it.each(['sv', 'en'] as const)(
    'a number that the page hides is in its file the word of the page: %s',
    locale => {
      const words = figureWords('ordered', locale, new Map())
      const view = {
        name: 'ordered',
        cut: 'type',
        asOf,
        total: { cell: '', shown: { numerator: 12, denominator: 40 }, now: null },
        cells: [
          { cell: 'agency', shown: { numerator: 12, denominator: 37 }, now: null },
          { cell: 'public_enterprise', shown: null, now: null },
        ],
        points: [],
        crossed: [],
      } as unknown as FigureView
      const { columns, rows } = tableOf(
        cutColumns(words, { cut: 'type' }),
        cutRows(view, words, { other: undefined }),
        key => key,
      )
      const ofSmall = rows.find(row => row.some(isWithheld)) ?? []
      const said = columns.flatMap(({ kind }, index) => (kind === 'number' ? [ofSmall[index]] : []))
      const withheld = { word: words.t('hidden'), reason: words.t('hiddenNote') }
      expect(said).toEqual([withheld, withheld, withheld])
      expect(rows.filter(row => row.some(isWithheld))).toHaveLength(1)
    },
  )

  it('of all figures tells both groups of universities as the page does, also where it hides them', () => {
    const told = (onTheWay: number | null, connected: number | null) => {
      const share = { numerator: 21, denominator: 31, share: 0.677 }
      const reach = { interested: share, ordered: share, delivered: share }
      const counts = { members: 40, deliveredServices: 9, occasions: 9, participants: 9, services: [] }
      const figures = { asOf, reach, ...counts, iaAtUniversities: { ...share, onTheWay, connected } } as const
      return figureRows(figures, sayIn('sv'), 'sv')
        .slice(-2)
        .map(({ counts: means, numerator }) => [means, numerator])
    }
    expect(told(13, 8)).toEqual([
      ['På väg', 13],
      ['Anslutna', 8],
    ])
    expect(told(null, null)).toEqual([
      ['På väg', null],
      ['Anslutna', null],
    ])
  })

  it('over time has the end of each month as a day, and what the month added to a running total', () => {
    const ofMonths = (name: 'occasions' | 'ordered', year?: string) => {
      const words = figureWords(name, 'sv', new Map())
      const view = {
        ...{ name, cut: 'time', asOf, cells: [], crossed: [] },
        total: { cell: '', shown: { numerator: 20, denominator: 30 }, now: null },
        points: ends.map(([end, numerator]) => ({ asOf: end, cell: '', numerator, denominator: 30 })),
      } as unknown as FigureView
      const asked = { other: undefined, year }
      return tableOf(cutColumns(words, { cut: 'time' }), cutRows(view, words, asked), key => key)
    }
    const { columns, rows } = ofMonths('occasions')
    const at = (key: string) => columns.findIndex(column => column.key === key)
    expect(columns[at('group')]?.kind).toBe('day')
    // The month before the first is not published, and neither is March.
    expect(rows.map(row => [row[at('group')], row[at('added')]])).toEqual([
      ['Alla', null],
      ['2021-01-31', null],
      ['2021-02-28', 4],
      ['2021-04-30', null],
      ['2021-05-31', 3],
    ])
    expect(ofMonths('occasions', '2020').rows).toHaveLength(1)
    expect(ofMonths('ordered').columns.map(({ key }) => key)).not.toContain('added')
  })

  it('names its columns by what the figure counts, and has a second group only where it is parted twice', () => {
    const titlesOf = (name: FigureName, parted: Parameters<typeof cutColumns>[1]) =>
      tableOf(cutColumns(figureWords(name, 'sv', new Map()), parted), [], key => key).columns.map(
        ({ title }) => title,
      )
    const first = ['asOf', 'figure', 'cut', 'group']
    expect(titlesOf('orders', { cut: 'type' })).toEqual([...first, 'Avrop', 'Verksamheter'])
    expect(titlesOf('ordered', { cut: 'type', other: 'size' })).toEqual([
      ...[...first, 'Storlek'],
      ...['Verksamheter', 'Medlemmar', 'share'],
    ])
  })

  it('has days with one decimal, as the page', () => {
    const words = figureWords('signing', 'sv', new Map())
    const total = { cell: '', shown: { numerator: 7.04, denominator: 738 }, now: null }
    const view = { ...{ name: 'signing', cut: 'side', asOf, cells: [], crossed: [], points: [] }, total }
    const columns = cutColumns(words, { cut: 'side' })
    const { rows } = tableOf(
      columns,
      cutRows(view as unknown as FigureView, words, { other: undefined }),
      key => key,
    )
    expect(rows[0]?.slice(-2)).toEqual([7, 738])
  })

  it('on the page of figures a hidden count has the word, and what is no share has nothing to hide', () => {
    const figure = {
      asOf,
      figure: 'Tillfällen',
      service: 'Stress',
      counts: 'Tillfällen',
      of: null,
      numerator: null,
      denominator: null,
      share: null,
    }
    const { columns, rows } = tableOf(figureColumns(sayIn('sv')), [figure], key => key)
    const cellOf = (key: string) => rows[0]?.[columns.findIndex(column => column.key === key)]
    expect(cellOf('numerator')).toMatchObject({ word: 'visas inte' })
    expect([cellOf('denominator'), cellOf('share')]).toEqual([null, null])
  })
})

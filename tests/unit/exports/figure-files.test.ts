import { expect, it } from 'vitest'
import { sayIn } from '@/features/exports/say'
import { isWithheld, tableOf } from '@/features/exports/table'
import { cutColumns, cutRows } from '@/features/exports/tables/figure-cuts'
import { figureColumns } from '@/features/exports/tables/figures'
import type { FigureView } from '@/features/statistics/figure-queries'
import { figureWords } from '@/features/statistics/figure-words'
import { describeInZones } from '../../support/zones'

const asOf = '2021-05-31'

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
      const { columns, rows } = tableOf(cutColumns(words), cutRows(view, words, undefined), key => key)
      const ofSmall = rows.find(row => row.some(isWithheld)) ?? []
      const said = columns.flatMap(({ kind }, index) => (kind === 'number' ? [ofSmall[index]] : []))
      const withheld = { word: words.t('hidden'), reason: words.t('hiddenNote') }
      expect(said).toEqual([withheld, withheld, withheld])
      expect(rows.filter(row => row.some(isWithheld))).toHaveLength(1)
    },
  )

  it('on the page of figures a hidden count has the word, and what is no share has nothing to hide', () => {
    const figure = {
      asOf,
      figure: 'Tillfällen',
      service: 'Stress',
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

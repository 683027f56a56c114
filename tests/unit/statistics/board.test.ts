import { expect, it } from 'vitest'
import { parityFrom, yearBefore, yearOf, yearStart } from '@/features/statistics/board/board'
import {
  columnsOf,
  comparedDays,
  comparisonOf,
  headText,
  pointsUntil,
  spreadText,
} from '@/features/statistics/board/comparison'
import { yearTexts } from '@/features/statistics/board/year-text'
import type { DecidedCells } from '@/features/statistics/cell-queries'
import type { Cell } from '@/features/statistics/cells'
import type { FigureName } from '@/features/statistics/figures'
import { hiddenCells } from '@/features/statistics/hidden-cells'
import { parityNote, parityParagraph } from '@/features/statistics/report-paragraph'
import { describeInZones } from '../../support/zones'

const cell = (figure: FigureName, name: string, numerator: number, denominator = numerator): Cell => {
  const counted = { numerator, denominator, organisations: numerator }
  const cut = !name ? 'all' : figure === 'deliveries' ? 'service' : 'side'
  return { figure, cut, cell: name, published: counted, now: counted, isPublished: true }
}
const names = new Map(['a', 'b', 'c', 'd'].map(slug => [slug, { sv: slug, en: slug }]))
const decided = (cells: Cell[]) => ({ cells, hidden: hiddenCells(cells, { services: [], rounds: [] }) })
const cellsOf = (...counts: number[]) =>
  counts.map((count, index) => cell('deliveries', ['a', 'b', 'c', 'd'][index] ?? '', count))
const deliveries = (...counts: number[]) => decided(cellsOf(...counts))

describeInZones('the page for the board', () => {
  it.each([
    ['2021-05-31', '2020-05-31'],
    ['2021-02-28', '2020-02-29'],
    ['2020-02-29', '2019-02-28'],
    ['2020-02-28', '2019-02-28'],
    ['2021-06-17', '2020-06-17'],
  ])('begins the year to %s after %s', (day, from) => {
    expect(yearBefore(day)).toBe(from)
  })

  it.each([
    ['2021-05-31', '2020-06-01'],
    ['2021-02-28', '2020-03-01'],
    ['2020-02-29', '2019-03-01'],
    ['2021-06-17', '2020-06-18'],
  ])('counts the year to %s from %s, twelve months and no day more', (day, from) => {
    expect(yearStart(day)).toBe(from)
  })

  it('tells what each service grew by, the most first, without small groups', () => {
    expect(yearOf(names, deliveries(30, 17, 15, 14), deliveries(10, 7, 9, 12))).toEqual({
      shown: [
        { slug: 'a', name: names.get('a'), deliveries: 20 },
        { slug: 'b', name: names.get('b'), deliveries: 10 },
      ],
      hidden: [names.get('c'), names.get('d')],
      together: 8,
    })
    expect(yearOf(names, deliveries(5), deliveries(5))).toEqual({ shown: [], hidden: [], together: 0 })
  })

  it('hides in the year a service that the figures of either day hide, and tells what the hidden are together', () => {
    const told = (end: DecidedCells, start: DecidedCells) => {
      const { shown, hidden, together } = yearOf(names, end, start)
      return [shown.map(({ deliveries: count }) => count), hidden.map(({ sv }) => sv), together]
    }
    // The new ones of the year are the whole figure of its end, which hides them.
    expect(told(deliveries(30, 20, 6, 4), deliveries(10, 5))).toEqual([[20, 15], ['c', 'd'], 10])
    // From how much they grew one could tell how few they were. One that did not grow needs no word.
    expect(told(deliveries(30, 20, 17, 6), deliveries(10, 9, 3, 6))).toEqual([[20], ['b', 'c'], 25])
    const ofThree = cellsOf(30, 20, 16, 14).map((one, index) =>
      index < 3 ? one : { ...one, published: { ...one.published, organisations: 3 } },
    )
    expect(told(decided(ofThree), deliveries())).toEqual([[30, 20], ['c', 'd'], 30])
  })

  it('hides no service beside those that keep a small one from being told already', () => {
    // c grew by three, and b and d were few a year ago. So a, the next smallest of the year, need not go with them.
    const { shown } = yearOf(names, deliveries(30, 25, 20, 21), deliveries(12, 6, 17, 1))
    expect(shown.map(({ slug }) => slug)).toEqual(['a'])
  })

  it('says which services stand together, and the true reason', () => {
    const [b, a] = ['Ursäkta röran', 'Arbetsliv 2.0'].map(name => ({ sv: name, en: name }))
    if (!a || !b) throw new Error('two names')
    const { hidden } = yearTexts({ shown: [], hidden: [b, a], together: 42 }, 'sv')
    expect(hidden).toContain('42 tillsammans (Arbetsliv 2.0 och Ursäkta röran)')
    expect(hidden).toContain('för ett år sedan')
    expect(yearTexts({ shown: [], hidden: [], together: 0 }, 'en')).toEqual({ shown: '', hidden: '' })
  })

  it('compares with the end of the month before and the year before', () => {
    expect(comparedDays('2021-05-31', '2020-05-31')).toEqual(['2021-05-31', '2021-04-30', '2020-05-31'])
    expect(comparedDays('2021-06-17', '2020-06-17')[1]).toBe('2021-05-31')
  })

  it('compares whole figures, and tells no answers that are fewer than five', () => {
    const now = [
      ...[cell('ordered', '', 128, 247), cell('use', '', 6, 31)],
      ...[cell('recommends', '', 5, 6), cell('goal', '', 3, 4)],
    ]
    const before = [cell('ordered', '', 121, 247), cell('use', '', 4, 31), cell('recommends', '', 4, 4)]
    const { programme, answers } = comparisonOf(['2021-06-30', '2021-05-31'], [now, before].map(decided))
    expect(programme.find(({ name }) => name === 'ordered')?.counts).toEqual([
      { numerator: 128, denominator: 247 },
      { numerator: 121, denominator: 247 },
    ])
    expect(programme.find(({ name }) => name === 'occasions')?.counts).toEqual([null, null])
    // Four universities are a group of one service.
    expect(programme.find(({ name }) => name === 'use')?.counts).toEqual([
      { numerator: 6, denominator: 31 },
      null,
    ])
    expect(answers).toMatchObject([{ name: 'recommends', counts: [{ numerator: 5, denominator: 6 }, null] }])
  })

  it('heads answers with the ends of the half-years that they are from, each once', () => {
    const days = comparedDays('2026-10-31', '2025-10-31')
    const answers = [cell('goal', '', 6, 14)]
    const compared = comparisonOf(
      days,
      [answers, [cell('goal', '', 6, 14)], [cell('goal', '', 5, 9)]].map(decided),
    )
    expect(compared.periods).toEqual(['2026-06-30', '2025-06-30'])
    expect(compared.answers[0]?.counts).toEqual([
      { numerator: 6, denominator: 14 },
      { numerator: 5, denominator: 9 },
    ])
    expect(headText('answers', '2026-06-30', 'sv')).toBe('till 30 juni 2026')
    expect(columnsOf(compared, 'programme')).toEqual(days)
  })

  it('tells every answer to a question on the first day, in the order of its scale, those of nobody too', () => {
    const part = (figure: FigureName, name: string, count: number): Cell => ({
      ...cell(figure, name, count, 14),
      cut: 'part',
    })
    const now = [cell('goal', '', 6, 14), part('goal', 'partly', 7)]
    const use = [cell('use', '', 6, 14), part('use', 'connected', 6)]
    const more = [part('goal', 'too_early', 1), part('goal', 'yes', 6)]
    const { programme, answers } = comparisonOf(['2021-05-31'], [decided([...now, ...use, ...more])])
    const [goal] = answers
    // No answer is parted from its number.
    const told = ['Ja: 6 · Delvis: 7 · Nej: 0 · För tidigt: 1', 'Betyg 1: 1 · 2: 2 · 3: 3 · 4: 4 · 5: 5']
    const whole = told.map(text => text.replaceAll(': ', ':\u00a0'))
    expect(goal && spreadText(goal, 'sv')).toBe(whole[0])
    const graded = ['1', '2', '3', '4', '5'].map(name => part('rewarding', name, Number(name)))
    const [rewarding] = comparisonOf(
      ['2021-05-31'],
      [decided([cell('rewarding', '', 9, 15), ...graded])],
    ).answers
    expect(rewarding && spreadText(rewarding, 'sv')).toBe(whole[1])
    expect(programme.map(({ spread }) => spread.length)).toEqual(programme.map(() => 0))
  })

  it('says parity in both languages', () => {
    const cells = [
      cell('started', '', 29, 189),
      cell('signing', 'employer', 3.01, 216),
      cell('signing', 'union', 1.2, 529),
      cell('declines', '', 14, 828),
    ]
    const parity = parityFrom({ cells, hidden: new Set() })
    expect(parityParagraph('sv', parity).replaceAll('\u00a0', ' ')).toBe(
      'Facken startade 29 av 189 avrop (15,3 %). Hälften av arbetsgivarnas signaturer kom inom 3 dagar, ' +
        'hälften av fackens inom 1 dag. Vid 14 av 828 tillfrågningar avböjde en part.',
    )
    expect(parityParagraph('en', parity)).toContain('The unions started 29 of 189 orders (15.3%).')
    expect(parityNote('sv', parity)).toContain('216 signaturer av arbetsgivare och 529 av fack.')
    expect(parityNote('sv', parity)).toContain('även i avrop som inte är giltiga')
    const ofFew = parityFrom({ cells, hidden: new Set(cells.slice(1, 3)) })
    expect(parityParagraph('sv', ofFew).replaceAll('\u00a0', ' ')).toBe(
      'Facken startade 29 av 189 avrop (15,3 %). Vid 14 av 828 tillfrågningar avböjde en part.',
    )
  })
})

it('the line ends at the month’s end of the page, published or not, and at the last one before another day', () => {
  const point = (asOf: string, numerator: number) => ({ asOf, cell: '', numerator, denominator: 240 })
  const published = [point('2021-04-30', 160), point('2021-05-31', 165)]
  const endOn = (day: string) => {
    const compared = comparisonOf(comparedDays(day, yearBefore(day)), [
      decided([cell('deliveries', '', 166, 240)]),
    ])
    return pointsUntil(day, published, compared).at(-1)
  }
  expect(endOn('2021-06-30')).toEqual(point('2021-06-30', 166))
  expect(endOn('2021-05-31')).toEqual(published[1])
  expect(endOn('2021-06-17')).toEqual(published[1])
})

import { describe, expect, it } from 'vitest'
import { percent, reportParagraph } from '@/features/statistics/report-paragraph'
import {
  asOfFrom,
  type Counts,
  daysToAsk,
  headlineFrom,
  hiddenGroups,
  isSmall,
  publicDay,
  shareOf,
  standingOf,
  yearsBetween,
} from '@/features/statistics/rules'
import { describeInZones } from '../../support/zones'

const published: Counts = {
  members: 247,
  interested: 196,
  ordered: 128,
  deliveredOrganisations: 124,
  deliveredServices: 165,
  occasions: 263,
  participants: 4100,
  universities: 31,
  universitiesOnTheWay: 8,
  universitiesConnected: 13,
}
const service = (slug: string, deliveredServices: number) => ({
  slug,
  deliveredServices,
  occasions: deliveredServices * 2,
  name: { sv: slug, en: `${slug} (en)` },
})

describeInZones('the day that figures stand at', () => {
  it.each([
    [undefined, '2021-05-31', null],
    ['', '2021-05-31', null],
    ['2021-05-31', '2021-05-31', null],
    ['2021-06-17', '2021-06-17', null],
    ['2021-06-18', '2021-05-31', 'in_future'],
    ['2021-02-30', '2021-05-31', 'not_a_day'],
    ['igår', '2021-05-31', 'not_a_day'],
    ["2021-05-31'; --", '2021-05-31', 'not_a_day'],
  ] as const)('asked for %j: %s, %s', (asked, day, fault) => {
    expect(asOfFrom(asked, '2021-06-17')).toEqual({ day, fault })
  })

  it('is not before the programme', () => {
    const tooEarly = { day: '2021-05-31', fault: 'too_early', start: '2019-02-25' }
    expect(asOfFrom('2019-02-24', '2021-06-17', '2019-02-25')).toEqual(tooEarly)
    expect(asOfFrom('2019-02-25', '2021-06-17', '2019-02-25')).toEqual({ day: '2019-02-25', fault: null })
    expect(asOfFrom('2019-02-24', '2021-06-17', null).fault).toBeNull()
  })

  it('is any for staff, and for others a month that is over', () => {
    expect(daysToAsk('2019-02-25', '2021-06-17', true)).toEqual({ first: '2019-02-25', last: '2021-06-17' })
    expect(daysToAsk('2019-02-25', '2021-06-17', false)).toEqual({ first: '2019-02-28', last: '2021-05-31' })
  })

  it('is in the year before when it is January', () => {
    expect(asOfFrom(undefined, '2022-01-01').day).toBe('2021-12-31')
  })
})

it('the years that a figure can be narrowed to are those of the programme, the last first', () => {
  expect(yearsBetween('2019-11-03', '2021-05-31')).toEqual(['2021', '2020', '2019'])
  expect(yearsBetween('2021-05-31', '2020-12-31')).toEqual([])
  expect(yearsBetween(null, '2021-05-31')).toEqual(['2021'])
})

describeInZones('the day that the public sees', () => {
  it.each([
    ['2021-06-17', '2021-05-31'],
    ['2021-06-16', '2021-05-31'],
    ['2021-05-31', '2021-05-31'],
    ['2021-05-30', '2021-04-30'],
    ['2021-03-01', '2021-02-28'],
    ['2021-01-01', '2020-12-31'],
    ['2021-07-31', '2021-05-31'],
  ])('asked for %s is %s', (asked, day) => {
    expect(publicDay(asked, '2021-06-17')).toBe(day)
  })

  it('is the month before while the last day of a month is not over', () => {
    expect(publicDay('2021-06-30', '2021-06-30')).toBe('2021-05-31')
    expect(publicDay('2021-06-30', '2021-07-01')).toBe('2021-06-30')
  })
})

describeInZones('how a figure stands', () => {
  it.each([
    ['2021-05-31', '2021-06-17', true, 'published'],
    ['2021-05-31', '2021-06-17', false, 'not_published'],
    ['2021-06-30', '2021-06-30', false, 'not_over'],
    ['2021-06-17', '2021-06-17', false, 'within_month'],
    ['2021-02-28', '2021-02-28', false, 'not_over'],
    ['2020-02-28', '2021-02-28', false, 'within_month'],
  ] as const)('on %s, read on %s, published %s: %s', (asOf, today, isPublished, standing) => {
    expect(standingOf(asOf, today, isPublished)).toBe(standing)
  })
})

describe('shares', () => {
  it.each([
    [196, 247, 0.794, '79,4 %'],
    [21, 31, 0.677, '67,7 %'],
    [0, 247, 0, '0,0 %'],
    [0, 0, null, '–'],
  ])('%i of %i is %s, printed %s', (numerator, denominator, share, text) => {
    const figure = shareOf(numerator, denominator)
    expect(figure).toEqual({ numerator, denominator, share })
    expect(percent('sv', figure).replaceAll('\u00a0', ' ')).toBe(text)
  })
})

describe('small groups', () => {
  it.each([
    [[40, 30, 20], []],
    [[40, 0, 20], []],
    [
      [40, 4, 3],
      [1, 2],
    ],
    [
      [40, 30, 4],
      [1, 2],
    ],
    [
      [40, 9, 2, 1],
      [1, 2, 3],
    ],
    [[4], [0]],
    [[5], []],
  ])('of %j hides the places %j', (sizes, hidden) => {
    expect([...hiddenGroups(sizes)].sort()).toEqual(hidden)
  })
})

it('one to four are small', () => {
  expect([0, 1, 4, 5].map(isSmall)).toEqual([false, true, true, false])
})

describeInZones('the figures in words', () => {
  const figures = headlineFrom('2021-05-31', published, [
    service('b', 30),
    service('a', 40),
    service('c', 20),
  ])

  it('says them in Swedish', () => {
    expect(reportParagraph('sv', figures).replaceAll('\u00a0', ' ')).toBe(
      'Till och med 31 maj 2021 har tjänster i Hållbart arbetsliv levererats 165 gånger, vid 263 tillfällen. ' +
        'Av 247 verksamheter har 128 avropat minst en tjänst (51,8 %), och 124 har fått minst en leverans (50,2 %). ' +
        '196 verksamheter (79,4 %) har visat intresse eller avropat. ' +
        '21 av 31 lärosäten (67,7 %) är på väg in i IA-systemet eller anslutna. Mest levererade: a, b och c.',
    )
  })

  it('says them in English', () => {
    expect(reportParagraph('en', figures)).toContain('were delivered 165 times, at 263 sessions.')
    expect(reportParagraph('en', figures)).toContain('Most delivered: a (en), b (en) and c (en).')
  })
})

import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { type AroundClash, refuseClashes } from '@/features/deliveries/clashes/clash-refusal'
import {
  arePassed,
  type Clash,
  clashesOf,
  type Held,
  overlaps,
  type Slot,
  type Surroundings,
} from '@/features/deliveries/clashes/rules'
import { stockholmInstant } from '@/lib/dates'
import { messagesIn } from '@/messages/messages'
import { sourceFiles } from '../../support/architecture/source-files'
import { describeInZones } from '../../support/zones'
import { nothing } from './no-surroundings'

const slot = (day: string, time: string, minutes = 120): Slot => ({
  startsAt: stockholmInstant(day, time),
  minutes,
})
const held = (day: string, time: string, minutes = 120): Held => ({
  ...slot(day, time, minutes),
  title: { sv: 'Workshop', en: 'Workshop' },
  organisation: 'Verket',
})
const reasons = (at: Slot, around: Partial<Surroundings> = {}) =>
  clashesOf(at, { ...nothing, ...around }).map(({ reason }) => reason)

describeInZones('what speaks against a time', () => {
  it.each([
    ['a Tuesday morning', '2021-05-04', '09:00', 240, []],
    ['a Saturday', '2021-05-08', '09:00', 240, ['clash_weekend']],
    ['a Sunday, which is the national day', '2021-06-06', '09:00', 240, ['clash_weekend']],
    ['Ascension Day', '2021-05-13', '09:00', 240, ['clash_holiday']],
    ['Midsummer Eve', '2021-06-25', '09:00', 240, ['clash_holiday']],
    ['Christmas night', '2021-12-24', '23:00', 120, ['clash_holiday', 'clash_night']],
    ['the last day of week 53', '2021-01-03', '09:00', 60, ['clash_weekend']],
    ['a leap day', '2024-02-29', '09:00', 60, []],
    ['at seven', '2021-05-04', '07:00', 60, []],
    ['before seven', '2021-05-04', '06:59', 60, ['clash_night']],
    ['until seven in the evening', '2021-05-04', '18:00', 60, []],
    ['past seven in the evening', '2021-05-04', '18:01', 60, ['clash_night']],
    ['past midnight', '2021-05-04', '18:00', 600, ['clash_night']],
    ['the Friday before summer time', '2021-03-26', '07:00', 720, []],
    ['the Monday in summer time', '2021-03-29', '07:00', 720, []],
    ['the night in which summer time begins', '2021-03-28', '01:30', 60, ['clash_weekend', 'clash_night']],
    [
      'the day on which summer time ends, past seven',
      '2021-10-31',
      '18:30',
      60,
      ['clash_weekend', 'clash_night'],
    ],
    ['the day on which summer time ends, to seven', '2021-10-31', '18:00', 60, ['clash_weekend']],
    ['New Year’s Eve, on which it is tomorrow in Auckland', '2021-12-31', '13:00', 60, ['clash_holiday']],
  ])('%s', (_name, ...[day, time, minutes, expected]) => {
    expect(reasons(slot(day, time, minutes))).toEqual(expected)
  })

  it('a day outside the wished period, its own first and last day left alone', () => {
    const period = { from: '2021-05-04', to: '2021-05-06' }
    const on = (day: string) => reasons(slot(day, '09:00', 60), { period })
    expect(['2021-05-03', '2021-05-04', '2021-05-06', '2021-05-07'].map(on)).toEqual([
      ['clash_period'],
      [],
      [],
      ['clash_period'],
    ])
    expect(reasons(slot('2021-05-03', '09:00'), { period: { from: null, to: '2021-05-03' } })).toEqual([])
  })
})

describe('beside other occasions', () => {
  const at = slot('2021-05-04', '10:00')

  it.each([
    ['the same time', '10:00', 120, true],
    ['within', '10:30', 30, true],
    ['around', '09:00', 300, true],
    ['into its beginning', '09:00', 61, true],
    ['at its end', '12:00', 60, false],
    ['before it begins', '09:00', 60, false],
    ['out of its end', '11:59', 60, true],
  ])('%s', (_name, time, minutes, isClash) => {
    const other = held('2021-05-04', time, minutes)
    expect(overlaps(at, other)).toBe(isClash)
    expect(overlaps(other, at)).toBe(isClash)
    const expected = isClash ? ['clash_deliverer', 'clash_organisation'] : []
    const around = { deliverer: { name: 'Ulla', held: [other] }, ofOrganisation: [other] }
    expect(reasons(at, around)).toEqual(expected)
  })

  it('a workshop before its start-up meeting, and a start-up meeting after its workshop', () => {
    expect(reasons(at, { earlier: [held('2021-05-11', '09:00')] })).toEqual(['clash_before_earlier'])
    expect(reasons(at, { later: [held('2021-04-27', '09:00')] })).toEqual(['clash_after_later'])
    const inOrder = { earlier: [held('2021-04-27', '09:00')], later: [held('2021-05-11', '09:00')] }
    expect(reasons(at, { ...inOrder, roundStartsOn: '2021-05-04' })).toEqual([])
  })

  it('a day before the round of a joint session starts', () => {
    expect(reasons(at, { roundStartsOn: '2021-05-05' })).toEqual(['clash_before_round'])
  })

  it('more participants than there is room for', () => {
    expect(reasons(at, { participants: 31, most: 30 })).toEqual(['clash_room'])
    expect(reasons(at, { participants: 30, most: 30 })).toEqual([])
    expect(reasons(at, { participants: 31, most: null })).toEqual([])
  })
})

describe('passing them', () => {
  const clash = (reason: Clash['reason']): Clash => ({ reason, at: slot('2021-05-08', '09:00'), other: null })
  const weekend = clash('clash_weekend')

  it.each([
    ['nothing to pass', [], {}, true],
    ['shown and with a reason', [weekend], { passed: ['clash_weekend'], clashReason: 'Läger' }, true],
    ['without a reason', [weekend], { passed: ['clash_weekend'], clashReason: '' }, false],
    ['with a reason, and not shown', [weekend], { passed: [], clashReason: 'Läger' }, false],
    [
      'another since then',
      [weekend, clash('clash_deliverer')],
      { passed: ['clash_weekend'], clashReason: 'Läger' },
      false,
    ],
  ] as const)('%s', (_name, clashes, passing, isPassed) => {
    expect(arePassed(clashes, passing)).toBe(isPassed)
  })

  const told = (clashes: readonly AroundClash[]) => {
    const t = createTranslator({ locale: 'sv', messages: messagesIn('sv'), namespace: 'reasons' })
    return refuseClashes(clashes, 'sv').besides?.map(({ reason, values }) => t(reason, values))
  }
  const at = (reason: Clash['reason'], day: string, about: Partial<AroundClash> = {}): AroundClash => ({
    ...{ reason, at: slot(day, '09:00'), other: null, around: nothing },
    ...about,
  })

  it('lists them, the weightiest first, and gives the form what it posts to pass them', () => {
    const other = held('2021-05-08', '10:00')
    const around = { ...nothing, deliverer: { name: 'Ulla', held: [other] } }
    const weekends = ['2021-05-08', '2021-05-09', '2021-05-15'].map(day => at('clash_weekend', day))
    const clashes = [...weekends, at('clash_deliverer', '2021-05-08', { other, around })]
    expect(refuseClashes(clashes, 'sv')).toMatchObject({
      ok: false,
      reason: 'clash_reason_missing',
      field: 'clashReason',
      values: { count: 3 },
      fills: { passed: ['clash_deliverer', 'clash_weekend'] },
    })
    expect(told(clashes)).toEqual([
      'Lördag 8 maj 2021 kl. 09:00–11:00: Ulla håller redan i Workshop hos Verket kl. 10:00–12:00.',
      'Lördag 8 maj, söndag 9 maj och lördag 15 maj 2021 kl. 09:00–11:00: det är helg.',
    ])
  })

  it('names every time, and times share a line only where the very same speaks against them', () => {
    const days = ['2021-05-08', '2021-05-09', '2022-05-07', '2022-05-08', '2022-05-14', '2022-05-15']
    const others = days.map((day, index) => held(day, index === 1 ? '10:30' : '10:00'))
    const clashes = days.flatMap((day, index) => {
      // All else that is around an occasion tells no two of them apart.
      const around = { ...nothing, participants: index, deliverer: { name: 'Ulla', held: [] } }
      return [
        at('clash_weekend', day, { around }),
        at('clash_deliverer', day, { around, other: others[index] ?? null }),
      ]
    })
    expect(told(clashes)).toEqual([
      'Lördag 8 maj 2021, lördag 7 maj, söndag 8 maj, lördag 14 maj och söndag 15 maj 2022 kl. 09:00–11:00: Ulla håller redan i Workshop hos Verket kl. 10:00–12:00.',
      'Söndag 9 maj 2021 kl. 09:00–11:00: Ulla håller redan i Workshop hos Verket kl. 10:30–12:30.',
      'Lördag 8 maj, söndag 9 maj 2021, lördag 7 maj, söndag 8 maj, lördag 14 maj och söndag 15 maj 2022 kl. 09:00–11:00: det är helg.',
    ])
  })

  it('tells times of several hours apart, and another day with its name', () => {
    const earlier = held('2021-05-11', '09:00')
    const short = { startsAt: stockholmInstant('2021-05-09', '13:00'), minutes: 60 }
    expect(
      told([
        at('clash_weekend', '2021-05-08'),
        at('clash_weekend', '2021-05-09', { at: short }),
        at('clash_before_earlier', '2021-05-08', { other: earlier }),
      ]),
    ).toEqual([
      'Lördag 8 maj 2021 kl. 09:00–11:00; söndag 9 maj 2021 kl. 13:00–14:00: det är helg.',
      'Lördag 8 maj 2021 kl. 09:00–11:00: det är före Workshop, som är planerat till tisdag 11 maj 2021 och ska komma först.',
    ])
  })
})

it('the reason to pass a clash is asked for directly under the error, in every form', () => {
  const forms = sourceFiles(['src']).filter(({ code }) => code.includes('<ClashQuestion'))
  expect(forms.length).toBeGreaterThan(3)
  for (const { code } of forms) {
    const before = code.slice(0, code.indexOf('<ClashQuestion'))
    expect(before.slice(before.lastIndexOf('<Form')).match(/<[A-Z]\w*|<input/g)).toEqual(['<Form'])
  }
})

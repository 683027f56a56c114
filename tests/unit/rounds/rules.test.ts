import { describe, expect, it } from 'vitest'
import {
  canBeCalledOff,
  checkStart,
  go,
  isLate,
  isOver,
  isShort,
  letIn,
  rollOver,
  stageOf,
} from '@/features/rounds/rules'
import { changeRoundSchema, confirmRoundSchema, openRoundSchema } from '@/features/rounds/schema'
import { describeInZones } from '../../support/zones'

const round = {
  status: 'planned',
  startsOn: '2021-09-23',
  lastOrderOn: '2021-09-02',
  goNoGoOn: '2021-09-09',
} as const
const room = { maximumPlaces: 12, occupied: 3, waiting: 0 }

it.each([
  ['2021-06-17', 'round_in_past'],
  ['2021-06-18', true],
  ['2026-06-17', true],
  ['2026-06-18', 'day_far_ahead'],
])('a round that starts %s: %s', (startsOn, outcome) => {
  const start = checkStart({ startsOn }, '2021-06-17')
  expect(start.ok || start.reason).toBe(outcome)
})

describeInZones('where a round is', () => {
  it.each([
    ['planned', '2021-09-02', 'open'],
    ['planned', '2021-09-03', 'closed'],
    ['planned', '2021-09-08', 'closed'],
    ['planned', '2021-09-09', 'decide'],
    ['planned', '2021-09-30', 'decide'],
    ['confirmed', '2021-09-22', 'going'],
    ['confirmed', '2021-09-23', 'started'],
    ['done', '2021-06-17', 'done'],
    ['cancelled', '2021-06-17', 'cancelled'],
  ] as const)('%s on %s is %s', (status, day, stage) => {
    expect(stageOf({ ...round, status }, day)).toBe(stage)
  })

  it.each([
    ['planned', '2021-09-30', true],
    ['confirmed', '2021-09-22', true],
    ['confirmed', '2021-09-23', false],
    ['cancelled', '2021-06-17', false],
    ['done', '2021-06-17', false],
  ] as const)('%s on %s can be called off: %s', (status, day, can) => {
    expect(canBeCalledOff({ ...round, status }, day)).toBe(can)
  })

  it.each([
    ['planned', '2021-09-02', false],
    ['planned', '2021-09-03', true],
    ['confirmed', '2021-09-22', true],
    ['confirmed', '2021-09-23', false],
    ['cancelled', '2021-09-03', false],
  ] as const)('%s on %s takes late joiners: %s', (status, day, late) => {
    expect(isLate({ ...round, status }, day)).toBe(late)
  })
})

describe('go or not', () => {
  const planned = { status: 'planned', minimumPlaces: 5 } as const
  it.each([
    [planned, 5, '', { ok: true, value: 'confirmed' }],
    [planned, 4, 'Fler är på väg', { ok: true, value: 'confirmed' }],
    [planned, 4, '', { ok: false, reason: 'round_reason_needed', field: 'reason' }],
    [{ ...planned, status: 'confirmed' }, 5, '', { ok: false, reason: 'round_moved_on' }],
    [{ ...planned, status: 'cancelled' }, 5, '', { ok: false, reason: 'round_moved_on' }],
  ] as const)('%j with %i taken and the reason "%s"', (one, taken, reason, answer) => {
    expect(go(one, { taken }, reason)).toEqual(answer)
  })

  it('only places that are taken count', () => {
    expect(isShort(planned, { taken: 4 })).toBe(true)
    expect(isShort(planned, { taken: 5 })).toBe(false)
  })
})

describe('being over', () => {
  it.each([
    ['confirmed', '2021-09-23', ['delivered', 'followed_up'], true],
    ['confirmed', '2021-09-23', [], true],
    ['confirmed', '2021-09-22', ['delivered'], false],
    ['confirmed', '2021-10-30', ['delivered', 'in_delivery'], false],
    ['confirmed', '2021-10-30', ['valid'], false],
    ['planned', '2021-10-30', ['delivered'], false],
    ['cancelled', '2021-10-30', [], false],
    ['done', '2021-10-30', ['delivered'], false],
  ] as const)('%s on %s with %j: %s', (status, day, placed, over) => {
    expect(isOver({ ...round, status }, placed, day)).toBe(over)
  })
})

describe('rolling over', () => {
  const target = { ...round, ...room, startsOn: '2022-01-20' }
  it.each([
    [{ held: 4, taken: 5 }, target, { ok: true, value: 'fits' }],
    [
      { held: 5, taken: 5 },
      target,
      { ok: false, reason: 'round_lacks_places', field: 'targetId', values: { missing: 1 } },
    ],
    [
      { held: 1, taken: 1 },
      { ...target, waiting: 1 },
      { ok: false, reason: 'round_lacks_places', field: 'targetId', values: { missing: 2 } },
    ],
    [
      { held: 0, taken: 0 },
      { ...target, waiting: 1 },
      { ok: true, value: 'fits' },
    ],
    [
      { held: 0, taken: 0 },
      { ...target, status: 'cancelled' },
      { ok: false, reason: 'round_closed', field: 'targetId' },
    ],
  ] as const)('%j to %j', (places, to, answer) => {
    expect(rollOver(places, to, '2021-09-09')).toEqual(answer)
  })
})

describe('letting in late', () => {
  it.each([
    [room, '2021-09-03', { ok: true, value: 'open' }],
    [room, '2021-09-02', { ok: false, reason: 'round_moved_on' }],
    [room, '2021-09-23', { ok: false, reason: 'round_moved_on' }],
    [{ ...room, occupied: 12 }, '2021-09-03', { ok: false, reason: 'round_full' }],
    [{ ...room, waiting: 1 }, '2021-09-03', { ok: false, reason: 'round_full' }],
  ] as const)('%j on %s', (places, day, answer) => {
    expect(letIn({ ...round, ...places }, day)).toEqual(answer)
  })
})

describe('what the form takes', () => {
  const days = { startsOn: '2022-01-20', lastOrderOn: '2021-12-20', goNoGoOn: '2022-01-10' }
  const good = { service: 'kollektiv-formaga', ...days, minimumPlaces: 5, maximumPlaces: 12 }
  const faults = (input: unknown) =>
    openRoundSchema.safeParse(input).error?.issues.map(issue => issue.path.join('.'))

  it.each([
    [{}, undefined],
    [{ lastOrderOn: '2022-01-10', goNoGoOn: '2022-01-10', startsOn: '2022-01-10' }, undefined],
    [{ minimumPlaces: 12 }, undefined],
    [{ lastOrderOn: '2022-01-11' }, ['goNoGoOn']],
    [{ goNoGoOn: '2022-01-21' }, ['startsOn']],
    [{ maximumPlaces: 4 }, ['maximumPlaces']],
    [{ minimumPlaces: 0 }, ['minimumPlaces']],
    [{ maximumPlaces: 501 }, ['maximumPlaces']],
    [{ maximumPlaces: 5.5 }, ['maximumPlaces']],
    [{ startsOn: '2022-02-30' }, ['startsOn']],
    [{ lastOrderOn: '1999-12-31' }, ['lastOrderOn']],
    [{ startsOn: '2100-01-01' }, ['startsOn']],
    [{ service: '' }, ['service']],
  ])('%j: %j', (changed, expected) => {
    expect(faults({ ...good, ...changed })).toEqual(expected)
  })

  it('a change names its round, and going needs no reason', () => {
    const { service: _service, ...change } = good
    expect(changeRoundSchema.safeParse(change).success).toBe(false)
    const roundId = '0190a0b0-0000-7000-8000-000000000000'
    expect(changeRoundSchema.safeParse({ ...change, roundId }).success).toBe(true)
    expect(confirmRoundSchema.parse({ roundId }).reason).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import { openRounds } from '@/features/catalogue/rounds/rules'
import {
  canBeDelivered,
  canBeOrdered,
  canBeShownInterest,
  canBeSigned,
  isInTime,
  lifecycleMoves,
  lifecycleOn,
  nextTurn,
  type ServiceLife,
} from '@/features/catalogue/rules'
import { serviceLifecycles } from '@/features/catalogue/service-kinds'

const day = '2021-06-17'
const life = (lifecycle: ServiceLife['lifecycle'], dates: Partial<ServiceLife> = {}): ServiceLife => ({
  lifecycle,
  opensOn: null,
  lastOrderOn: null,
  lastDeliveryOn: null,
  ...dates,
})

const ending = (lastOrderOn: string, lastDeliveryOn: string) => ({ lastOrderOn, lastDeliveryOn })

describe('a service in its lifecycle', () => {
  it.each([
    ['coming', {}, 'coming', false, true, true],
    ['coming', { opensOn: '2021-06-18' }, 'coming', false, true, true],
    ['coming', { opensOn: '2021-06-17' }, 'open', true, true, true],
    ['open', {}, 'open', true, true, true],
    ['open', { opensOn: '2021-06-18' }, 'coming', false, true, true],
    ['open', { opensOn: '2021-06-17' }, 'open', true, true, true],
    ['open', { lastOrderOn: '2021-06-01', lastDeliveryOn: '2021-06-02' }, 'open', true, true, true],
    ['paused', {}, 'paused', false, false, true],
    ['paused', { opensOn: '2021-06-01' }, 'paused', false, false, true],
    ['phasing_out', ending('2021-06-17', '2021-06-18'), 'phasing_out', true, true, true],
    ['phasing_out', ending('2021-06-16', '2021-06-17'), 'phasing_out', false, false, false],
    ['phasing_out', ending('2021-06-15', '2021-06-16'), 'closed', false, false, false],
    ['phasing_out', {}, 'phasing_out', false, false, false],
    ['closed', {}, 'closed', false, false, false],
  ] as const)(
    '%s %j is %s: ordered by all %s, by pilots %s, interest %s',
    (lifecycle, dates, ...expected) => {
      const service = life(lifecycle, dates)
      expect([
        lifecycleOn(service, day),
        canBeOrdered(service, { day, isPilot: false }),
        canBeOrdered(service, { day, isPilot: true }),
        canBeShownInterest(service, day),
      ]).toEqual(expected)
    },
  )

  it.each([
    ['open', {}, true],
    ['open', ending('2021-06-01', '2021-06-02'), true],
    ['phasing_out', ending('2021-06-01', '2021-06-17'), true],
    ['phasing_out', ending('2021-06-01', '2021-06-16'), false],
    ['closed', ending('2021-06-01', '2021-06-17'), true],
    ['closed', ending('2021-06-01', '2021-06-16'), false],
    ['closed', {}, false],
  ] as const)('%s %j may be delivered: %s', (lifecycle, dates, expected) => {
    expect(canBeDelivered(life(lifecycle, dates), day)).toBe(expected)
  })

  it.each([
    ['first sent on the last day', ['2021-06-17'], true],
    ['first sent the day after', ['2021-06-18'], false],
    ['sent in time and sent again after', ['2021-06-10', '2021-06-30'], true],
    ['lapsed since', ['2021-06-10 lapsed'], false],
    ['lapsed, and sent again in time', ['2021-06-01 lapsed', '2021-06-16'], true],
    ['lapsed, and sent again too late', ['2021-06-01 lapsed', '2021-06-18'], false],
    ['never sent', [], false],
  ] as const)('an order %s is in time: %s', (_, sent, expected) => {
    const versions = sent.map(one => ({ sentOn: one.slice(0, 10), isLapsed: one.endsWith('lapsed') }))
    expect(isInTime(life('phasing_out', ending('2021-06-17', '2021-12-31')), versions)).toBe(expected)
    expect(isInTime(life('phasing_out'), versions)).toBe(false)
  })

  it.each([
    ['open', {}, null, true],
    ['paused', {}, '2021-06-01', true],
    ['phasing_out', ending('2021-06-17', '2021-12-31'), '2021-06-01', true],
    ['phasing_out', ending('2021-06-16', '2021-12-31'), '2021-06-17', true],
    ['phasing_out', ending('2021-06-16', '2021-12-31'), '2021-06-16', false],
    ['phasing_out', ending('2021-06-16', '2021-12-31'), null, false],
    ['closed', ending('2021-06-01', '2021-06-02'), '2021-06-17', true],
    ['closed', ending('2021-06-01', '2021-06-02'), '2021-06-16', false],
  ] as const)(
    'an order of what is %s %j, to be signed by %s, can be signed: %s',
    (lifecycle, dates, deadlineOn, expected) => {
      expect(canBeSigned(life(lifecycle, dates), { day, deadlineOn })).toBe(expected)
    },
  )

  it('goes from open straight to phasing out, and never back from closed', () => {
    expect(lifecycleMoves.open).toContain('phasing_out')
    expect(lifecycleMoves.closed).toEqual([])
    expect(Object.keys(lifecycleMoves).sort()).toEqual([...serviceLifecycles].sort())
  })
})

describe('what comes next', () => {
  const rounds = [
    { startsOn: '2022-01-20', lastOrderOn: '2021-12-20' },
    { startsOn: '2021-09-23', lastOrderOn: '2021-09-02' },
    { startsOn: '2021-06-20', lastOrderOn: '2021-06-01' },
  ]
  it.each([
    ['2021-06-17', '2021-09-23'],
    ['2021-09-02', '2021-09-23'],
    ['2021-09-03', '2022-01-20'],
    ['2021-12-21', undefined],
  ])('on %s the next round to join starts %s', (on, startsOn) => {
    expect(openRounds(rounds, on)[0]?.startsOn).toBe(startsOn)
  })

  it.each([
    [life('open'), null, undefined],
    [life('open'), rounds[1], { kind: 'round', on: '2021-09-23' }],
    [life('coming', { opensOn: '2021-09-01' }), null, { kind: 'opens', on: '2021-09-01' }],
    [life('coming', { opensOn: '2021-06-01' }), null, undefined],
    [life('phasing_out', { lastOrderOn: '2021-10-01' }), null, { kind: 'lastOrder', on: '2021-10-01' }],
  ] as const)('%j with the round %j turns at %j', (service, round, turn) => {
    expect(nextTurn({ ...service, nextRound: round ?? null }, day)).toEqual(turn)
  })
})

import { describe, expect, it } from 'vitest'
import { serviceDraftSchema } from '@/features/catalogue/editing/draft-content'
import {
  goalFault,
  isMoveWord,
  leadsBack,
  moveLifecycle,
  moveWordOf,
  type PlannedService,
  planFault,
  proposesPhaseOut,
  type ServiceMove,
} from '@/features/catalogue/lifecycle/rules'
import { lifecycleMoves } from '@/features/catalogue/rules'
import { type ServiceLifecycle, serviceLifecycles } from '@/features/catalogue/service-kinds'
import { describeInZones } from '../../support/zones'

const day = '2021-06-17'
const noDays = { opensOn: null, lastOrderOn: null, lastDeliveryOn: null }
const service = (lifecycle: ServiceLifecycle, days: Partial<PlannedService> = {}): PlannedService => ({
  lifecycle,
  ...noDays,
  ...days,
})
const move = (from: PlannedService, to: ServiceLifecycle, more: Partial<ServiceMove> = {}) =>
  moveLifecycle(from, { to, day, isPublished: true, ...more })

describe('a move of the lifecycle', () => {
  const ending = { lastOrderOn: '2021-06-10', lastDeliveryOn: '2021-12-31' }

  it.each(serviceLifecycles.flatMap(from => serviceLifecycles.map(to => [from, to] as const)))(
    'from %s to %s is as the table says',
    (from, to) => {
      const days = from === 'phasing_out' ? ending : {}
      const given = to === 'phasing_out' ? { lastOrderOn: '2021-09-01', lastDeliveryOn: '2021-10-01' } : {}
      const moved = move(service(from, days), to, given)
      const expected = lifecycleMoves[from].includes(to)
        ? expect.objectContaining({ ok: true, value: expect.objectContaining({ lifecycle: to }) })
        : expect.objectContaining({ ok: false, reason: 'service_cannot_move' })
      expect(moved).toEqual(expected)
    },
  )

  it.each([
    [null, day],
    ['2021-09-01', day],
    [day, day],
    ['2021-06-16', '2021-06-16'],
  ])('opening what opens %s lets it open %s', (opensOn, expected) => {
    expect(move(service('coming', { opensOn }), 'open')).toMatchObject({ value: { opensOn: expected } })
  })

  it('opens nothing that has no published text', () => {
    expect(move(service('coming'), 'open', { isPublished: false })).toMatchObject({
      reason: 'service_unpublished',
    })
  })

  it.each([
    [{}, 'service_needs_days', 'lastOrderOn'],
    [{ lastOrderOn: '2021-09-01' }, 'service_needs_days', 'lastDeliveryOn'],
    [{ lastOrderOn: '2021-06-16', lastDeliveryOn: '2021-12-31' }, 'service_ends_in_past', 'lastOrderOn'],
    [
      { lastOrderOn: '2021-09-01', lastDeliveryOn: '2021-08-31' },
      'service_delivers_too_short',
      'lastDeliveryOn',
    ],
  ])('a phase-out with %j is refused: %s', (days, reason, field) => {
    expect(move(service('open'), 'phasing_out', days)).toMatchObject({ ok: false, reason, field })
  })

  it('a phase-out keeps the days that were planned, and takes orders today too', () => {
    const planned = service('paused', { lastOrderOn: day, lastDeliveryOn: day })
    expect(move(planned, 'phasing_out')).toMatchObject({ ok: true, value: { lastOrderOn: day } })
  })

  it('closes after the last order day, not on it', () => {
    const days = (lastOrderOn: string) => ({ lastOrderOn, lastDeliveryOn: '2021-12-31' })
    const reason = 'service_still_ordered'
    expect(move(service('phasing_out', days(day)), 'closed')).toMatchObject({ reason })
    expect(move(service('phasing_out', days('2021-06-16')), 'closed')).toMatchObject({ ok: true })
  })
})

describeInZones('a plan', () => {
  it.each([
    ['coming', {}, null],
    ['open', { opensOn: '2021-01-01', lastOrderOn: '2021-01-01', lastDeliveryOn: '2021-01-01' }, null],
    ['open', { opensOn: '2021-01-02', lastOrderOn: '2021-01-01' }, 'service_ends_before_opening'],
    ['open', { lastDeliveryOn: '2021-01-01' }, 'service_needs_days'],
    ['open', { lastOrderOn: '2021-01-02', lastDeliveryOn: '2021-01-01' }, 'service_delivers_too_short'],
    ['open', { lastOrderOn: '2021-01-02' }, null],
    ['phasing_out', { lastDeliveryOn: '2021-01-01' }, 'service_needs_days'],
    ['phasing_out', { lastOrderOn: '2021-01-01' }, 'service_needs_days'],
    ['coming', { opensOn: '2026-06-17' }, null],
    ['coming', { opensOn: '2026-06-18' }, 'day_far_ahead'],
    ['open', { lastOrderOn: '3021-06-17' }, 'day_far_ahead'],
    ['open', { lastOrderOn: '2021-12-31', lastDeliveryOn: '3022-06-17' }, 'day_far_ahead'],
  ] as const)('of a service that is %s with %j: %s', (lifecycle, days, reason) => {
    expect(planFault({ lifecycle, ...noDays, ...days }, day)?.reason ?? null).toBe(reason)
  })

  it.each([
    [null, null, undefined],
    [5, 'deliveries', undefined],
    [5, null, 'goalUnit'],
    [null, 'organisations', 'goalCount'],
  ] as const)('of %s %s lacks %s', (goalCount, goalUnit, field) => {
    expect(goalFault({ goalCount, goalUnit })?.field).toBe(field)
  })

  it('has no successor that leads back', () => {
    const successors = new Map([
      ['a', 'b'],
      ['b', 'c'],
      ['c', null],
      ['x', 'y'],
      ['y', 'x'],
    ])
    expect(leadsBack('c', 'a', successors)).toBe(true)
    expect(leadsBack('a', 'a', successors)).toBe(true)
    expect(leadsBack('d', 'a', successors)).toBe(false)
    expect(leadsBack('d', null, successors)).toBe(false)
    expect(leadsBack('d', 'x', successors)).toBe(false)
  })
})

describe('a goal', () => {
  const goal = (reached: number) => ({ count: 5, unit: 'deliveries' as const, reached })

  it.each([
    ['open', goal(5), true],
    ['open', goal(6), true],
    ['open', goal(4), false],
    ['open', null, false],
    ['paused', goal(5), true],
    ['coming', goal(5), false],
    ['phasing_out', goal(5), false],
    ['closed', goal(5), false],
  ] as const)('of a service that is %s, %j, proposes its end: %s', (lifecycle, progress, expected) => {
    expect(proposesPhaseOut(lifecycle, progress)).toBe(expected)
  })
})

it('an occasion is no more than five years after the first one', () => {
  const accepts = (afterDays: number) =>
    serviceDraftSchema.safeParse({ occasions: [{ key: 'a', minutes: 60, afterDays }] }).success
  expect([accepts(1825), accepts(1826)]).toEqual([true, false])
})

it('every state that one can move to has its word in the address', () => {
  const reached = new Set(Object.values(lifecycleMoves).flat())
  expect([...reached].map(moveWordOf).toSorted()).toEqual(['avveckla', 'oppna', 'pausa', 'stang'])
  expect(moveWordOf('coming')).toBeUndefined()
  expect([isMoveWord('oppna'), isMoveWord('open'), isMoveWord('toString')]).toEqual([true, false, false])
})

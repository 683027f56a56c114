import { expect, it } from 'vitest'
import { dueMove, isLastOrderNear, noticeDay } from '@/features/catalogue/lifecycle/notice-rules'
import type { ServiceLife } from '@/features/catalogue/rules'
import { describeInZones } from '../../support/zones'

const life = (lifecycle: ServiceLife['lifecycle'], days: Partial<ServiceLife> = {}): ServiceLife => ({
  lifecycle,
  opensOn: null,
  lastOrderOn: null,
  lastDeliveryOn: null,
  ...days,
})
const ending = { lastOrderOn: '2021-09-30', lastDeliveryOn: '2021-12-31' }

describeInZones('what a day brings', () => {
  it.each([
    ['coming', { opensOn: '2021-09-13' }, '2021-09-12', null],
    ['coming', { opensOn: '2021-09-13' }, '2021-09-13', 'open'],
    ['coming', { opensOn: '2021-09-13' }, '2021-10-01', 'open'],
    ['coming', {}, '2021-09-13', null],
    // Staff have opened it, and people meet it on its day: nothing is left to write down.
    ['open', { opensOn: '2021-09-13' }, '2021-09-01', null],
    ['open', {}, '2021-09-13', null],
    ['paused', { opensOn: '2021-09-13' }, '2021-09-13', null],
    ['phasing_out', ending, '2021-12-31', null],
    ['phasing_out', ending, '2022-01-01', 'closed'],
    ['closed', ending, '2022-01-01', null],
  ] as const)('to what is %s %j on %s: %s', (lifecycle, days, day, expected) => {
    expect(dueMove(life(lifecycle, days), day)).toBe(expected)
  })
})

describeInZones('the last day to order', () => {
  it('is near ten working days before', () => {
    expect(noticeDay('2021-09-30')).toBe('2021-09-16')
  })

  it.each([
    ['phasing_out', ending, '2021-09-15', false],
    ['phasing_out', ending, '2021-09-16', true],
    ['phasing_out', ending, '2021-09-30', true],
    ['phasing_out', ending, '2021-10-01', false],
    ['phasing_out', {}, '2021-09-20', false],
    ['open', ending, '2021-09-20', false],
    ['closed', ending, '2021-09-20', false],
  ] as const)('of what is %s %j is near on %s: %s', (lifecycle, days, day, expected) => {
    expect(isLastOrderNear(life(lifecycle, days), day)).toBe(expected)
  })
})

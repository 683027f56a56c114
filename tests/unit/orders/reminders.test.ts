import { expect, it } from 'vitest'
import { deadlineFor, remindsFrom } from '@/features/orders/signing/deadline-rules'
import { nextReminderAfter, type Reminded, remindsOn } from '@/features/orders/signing/reminder-rules'
import { addDays, type Day, dateOf } from '@/lib/dates'
import { addWorkingDays, isWorkingDay } from '@/lib/working-days'
import { describeInZones } from '../../support/zones'

function sent(sentOn: Day, periodFrom: Day): Reminded {
  return { sentOn, periodFrom, deadlineOn: deadlineFor(sentOn, periodFrom) }
}

function remindedDays(order: Reminded): Day[] {
  const days = Array.from({ length: 60 }, (_, index) => addDays(order.sentOn, index))
  return days.filter(day => remindsOn(order, day))
}

describeInZones('the days on which a party that has not signed is reminded', () => {
  it.each<[string, Reminded, Day[]]>([
    [
      'with time: every third working day, and the last three each day',
      sent('2021-09-01', '2021-12-01'),
      ['2021-09-06', '2021-09-09', '2021-09-14', '2021-09-17', '2021-09-20', '2021-09-21', '2021-09-22'],
    ],
    [
      'close to the wished period: sooner, up to ten working days before it',
      sent('2021-09-01', '2021-09-22'),
      ['2021-09-06', '2021-09-07', '2021-09-08'],
    ],
    [
      'very close to it: each day',
      sent('2021-09-01', '2021-09-03'),
      ['2021-09-02', '2021-09-03', '2021-09-06'],
    ],
    [
      'over Easter: the holidays are no working days',
      sent('2021-03-30', '2021-06-01'),
      ['2021-04-06', '2021-04-09', '2021-04-14', '2021-04-19', '2021-04-20', '2021-04-21', '2021-04-22'],
    ],
  ])('%s', (_case, order, days) => {
    expect(remindedDays(order)).toEqual(days)
  })

  it('are working days after the sending, none after the deadline', () => {
    for (let offset = 0; offset < 60; offset += 1) {
      const order = sent(addDays('2021-11-15', offset), addDays('2021-12-20', offset))
      const days = remindedDays(order)
      expect(days.length).toBeGreaterThan(0)
      expect(days.every(isWorkingDay)).toBe(true)
      expect(days.filter(day => day <= order.sentOn || day > order.deadlineOn)).toEqual([])
      expect(days.at(-1)).toBe(order.deadlineOn)
    }
  })
})

describeInZones('the next reminder', () => {
  const order = sent('2021-09-01', '2021-12-01')

  it.each<[Day, Day | null]>([
    ['2021-09-01', '2021-09-06'],
    ['2021-09-06', '2021-09-09'],
    ['2021-09-17', '2021-09-20'],
    ['2021-09-21', '2021-09-22'],
    ['2021-09-22', null],
    ['2021-10-01', null],
  ])('after %s is %s', (today, next) => {
    expect(nextReminderAfter(order, today)).toBe(next)
  })
})

describeInZones('the day from which a party may remind the others', () => {
  const from = (sentOn: Day, deadlineOn: Day) =>
    remindsFrom({ awaited: ['seko'], sentAt: dateOf(sentOn), deadlineOn: dateOf(deadlineOn) }, 'employer')

  it.each<[string, Day, Day, Day]>([
    ['three working days after the portal’s first', '2026-11-30', '2026-12-21', '2026-12-08'],
    ['two working days before the last day where that is earlier', '2021-09-01', '2021-09-08', '2021-09-06'],
    ['the next working day after a weekend in which it was sent', '2021-09-04', '2021-09-07', '2021-09-06'],
  ])('%s', (_case, sentOn, deadlineOn, day) => {
    expect(from(sentOn, deadlineOn)).toBe(day)
  })

  it('is a working day, at the latest two working days before the last', () => {
    for (let offset = 0; offset < 60; offset += 1) {
      const sentOn = addDays('2021-11-15', offset)
      const lastDay = deadlineFor(sentOn, addDays('2021-12-20', offset))
      const day = from(sentOn, lastDay) ?? ''
      expect(isWorkingDay(day)).toBe(true)
      expect(day >= sentOn && day <= addWorkingDays(lastDay, -2)).toBe(true)
    }
  })
})

import { expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayOf,
  endOfLastMonth,
  endOfMonth,
  isDay,
  isStockholmTime,
  stockholmInstant,
} from '@/lib/dates'
import { clockText } from '@/lib/time-text'
import { addWorkingDays, holidayOn, isWorkingDay } from '@/lib/working-days'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

describeInZones('days in Stockholm', () => {
  it.each([
    ['just before midnight in winter', '2021-01-31T22:59:59Z', '2021-01-31'],
    ['just after midnight in winter', '2021-01-31T23:00:00Z', '2021-02-01'],
    ['just after midnight in summer', '2021-06-30T22:00:00Z', '2021-07-01'],
  ])('%s', (_case, instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day)
  })

  it.each([
    ['2021-06-17', '09:30', '2021-06-17T07:30:00.000Z'],
    ['2021-12-17', '09:30', '2021-12-17T08:30:00.000Z'],
  ])('%s %s is an instant', (day, time, instant) => {
    expect(stockholmInstant(day, time).toISOString()).toBe(instant)
  })

  it.each(['2021-02-30', '2021-13-01', '21-01-01', 'i morgon', ''])('%s is no day', text => {
    expect(isDay(text)).toBe(false)
  })

  it('counts over months and years', () => {
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29')
    expect(addMonths('2021-08-31', 6)).toBe('2022-02-28')
    expect(addMonths('2021-03-25', 6)).toBe('2021-09-25')
    expect(endOfLastMonth('2021-06-17')).toBe('2021-05-31')
    expect(endOfLastMonth('2021-01-01')).toBe('2020-12-31')
  })
})

describeInZones('wall-clock times', () => {
  it.each([
    ['2027-03-27', '23:30', '2027-03-27T22:30:00.000Z'],
    ['2027-03-28', '00:30', '2027-03-27T23:30:00.000Z'],
    ['2027-03-28', '01:30', '2027-03-28T00:30:00.000Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', '09:00', '2027-03-28T07:00:00.000Z'],
    ['2027-10-31', '00:00', '2027-10-30T22:00:00.000Z'],
    ['2027-10-31', '01:30', '2027-10-30T23:30:00.000Z'],
    ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
    ['2027-10-31', '03:30', '2027-10-31T02:30:00.000Z'],
  ])('%s %s is %s', (day, time, instant) => {
    expect(stockholmInstant(day, time).toISOString()).toBe(instant)
    expect(isStockholmTime(day, time)).toBe(true)
  })

  it.each(['02:00', '02:30', '02:59'])('2027-03-28 %s is no time', time => {
    expect(isStockholmTime('2027-03-28', time)).toBe(false)
  })

  it('every quarter around both changes is shown as it was written, or refused', () => {
    const days = ['2027-03-27', '2027-03-28', '2027-03-29', '2027-10-30', '2027-10-31', '2027-11-01']
    const quarters = Array.from({ length: 96 }, (_, quarter) => {
      const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15]
      return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    })
    const wrong = days.flatMap(day =>
      quarters.filter(time => {
        const instant = stockholmInstant(day, time)
        const isShown = dayOf(instant) === day && clockText('sv', instant) === time
        return isShown !== isStockholmTime(day, time)
      }),
    )
    expect(wrong).toEqual([])
  })
})

describeInZones('working days', () => {
  it.each([
    ['2021-05-13', 'Ascension Day'],
    ['2021-04-02', 'Good Friday'],
    ['2021-04-05', 'Easter Monday'],
    ['2024-04-01', 'Easter Monday'],
    ['2021-06-25', 'Midsummer Eve'],
    ['2026-06-19', 'Midsummer Eve'],
    ['2022-06-06', 'the National Day'],
    ['2021-12-24', 'Christmas Eve'],
    ['2021-06-19', 'a Saturday'],
  ])('%s is %s', day => {
    expect(isWorkingDay(day)).toBe(false)
  })

  it.each([
    ['2021-06-25', 'midsummer_eve'],
    ['2021-06-26', 'midsummer_day'],
    ['2021-11-06', 'all_saints_day'],
    ['2021-04-04', 'easter_sunday'],
    ['2021-05-23', 'pentecost'],
    ['2026-12-24', 'christmas_eve'],
    ['2026-12-26', 'boxing_day'],
    ['2026-12-31', 'new_years_eve'],
    ['2021-06-18', null],
    ['2021-12-30', null],
  ])('%s is %s', (day, holiday) => {
    expect(holidayOn(day)).toBe(holiday)
  })

  it('each holiday with a name comes once a year', () => {
    const year = Array.from({ length: 365 }, (_, turn) => addDays('2026-01-01', turn))
    const holidays = year.flatMap(day => holidayOn(day) ?? [])
    expect(holidays.toSorted()).toEqual(Object.keys(messagesIn('sv').calendar.holiday).toSorted())
  })

  it('counts forward and back over a holiday', () => {
    expect(addWorkingDays('2021-05-12', 1)).toBe('2021-05-14')
    expect(addWorkingDays('2021-05-14', -1)).toBe('2021-05-12')
    expect(addWorkingDays('2021-05-12', 0)).toBe('2021-05-12')
  })
})

it.each([
  ['2026-11-30', '2026-11-30'],
  ['2026-01-31', '2026-01-31'],
  ['2024-02-01', '2024-02-29'],
  ['2026-12-05', '2026-12-31'],
])('the month of %s ends on %s', (day, end) => {
  expect(endOfMonth(day)).toBe(end)
})

import { describe, expect, it } from 'vitest'
import { addDays, dayOf, endOfLastMonth, isDay, stockholmInstant } from '@/lib/dates'
import { addWorkingDays, isWorkingDay } from '@/lib/working-days'

describe('days in Stockholm', () => {
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
    expect(endOfLastMonth('2021-06-17')).toBe('2021-05-31')
    expect(endOfLastMonth('2021-01-01')).toBe('2020-12-31')
  })
})

describe('working days', () => {
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

  it('counts forward and back over a holiday', () => {
    expect(addWorkingDays('2021-05-12', 1)).toBe('2021-05-14')
    expect(addWorkingDays('2021-05-14', -1)).toBe('2021-05-12')
    expect(addWorkingDays('2021-05-12', 0)).toBe('2021-05-12')
  })
})

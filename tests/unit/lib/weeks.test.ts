import { expect, it } from 'vitest'
import { addDays } from '@/lib/dates'
import { daysOfWeek, isWeek, mondayBefore, mondayOf, weekNumber, weekOf } from '@/lib/weeks'
import { describeInZones } from '../../support/zones'

describeInZones('weeks by ISO 8601', () => {
  it.each([
    ['2026-12-28', '2026-W53', '2026-12-28'],
    ['2027-01-03', '2026-W53', '2026-12-28'],
    ['2027-01-04', '2027-W01', '2027-01-04'],
    ['2024-12-30', '2025-W01', '2024-12-30'],
    ['2021-01-01', '2020-W53', '2020-12-28'],
    ['2024-02-29', '2024-W09', '2024-02-26'],
    ['2027-03-28', '2027-W12', '2027-03-22'],
  ])('%s lies in %s, which begins on %s', (day, week, monday) => {
    expect(weekOf(day)).toBe(week)
    expect(mondayOf(week)).toBe(monday)
    expect(mondayBefore(day)).toBe(monday)
    expect(daysOfWeek(monday)).toContain(day)
  })

  it('follow each other without a gap for thirty years', () => {
    const mondays = Array.from({ length: 52 * 30 }, (_, turn) => addDays('2005-01-03', 7 * turn))
    const isWrong = (monday: string) => {
      const week = weekOf(monday)
      const next = weekNumber(weekOf(addDays(monday, 7)))
      const isNext = next === weekNumber(week) + 1 || next === 1
      return mondayOf(week) !== monday || weekOf(addDays(monday, 6)) !== week || !isNext
    }
    expect(mondays.filter(isWrong)).toEqual([])
  })

  it.each(['2025-W53', '2026-W00', '2026-W54', '2026-49', '2026-W9', '', '9999-W01'])(
    '%j is no week',
    text => {
      expect(isWeek(text)).toBe(false)
    },
  )
})

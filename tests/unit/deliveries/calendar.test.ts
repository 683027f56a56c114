import { expect, it } from 'vitest'
import {
  byDay,
  type CalendarEntry,
  delivererRows,
  overlapping,
} from '@/features/deliveries/calendar/calendar-entry'
import { calendarFilter } from '@/features/deliveries/calendar/calendar-filter'
import { spanAfter, spanOf } from '@/features/deliveries/calendar/span'
import { describeInZones } from '../../support/zones'

describeInZones('the span of a calendar', () => {
  it.each([
    ['2026-12', '2026-11-30', '2027-01-03', 5],
    ['2021-02', '2021-02-01', '2021-02-28', 4],
    ['2027-05', '2027-04-26', '2027-06-06', 6],
  ])('of %s is its whole weeks, %s to %s', (month, from, to, weeks) => {
    const span = spanOf({ month }, '2026-11-28')
    expect(span).toMatchObject({ kind: 'month', name: month, from, to })
    expect(span.weeks).toHaveLength(weeks)
    expect(span.weeks.every(({ days }) => days.length === 7)).toBe(true)
  })

  it('is the month that it is when nothing is asked for', () => {
    expect(spanOf({}, '2026-11-28').name).toBe('2026-11')
  })

  it.each([
    ['2026-11-29', '2026-11-23', '2026-12-13', '2026-12'],
    ['2026-11-10', '2026-11-09', '2026-12-06', '2026-11'],
    ['2026-12-31', '2026-12-28', '2027-01-17', '2027-01'],
  ])('begins on %s with the week that it is, and shows the next two at least', (today, from, to, until) => {
    const span = spanOf({}, today)
    expect(span).toMatchObject({ from, to, until, name: today.slice(0, 7) })
    expect(span.weeks[0]?.days).toContain(today)
  })

  it('of a week goes before a month', () => {
    const span = spanOf({ month: '2026-12', week: '2026-W53' }, '2026-11-28')
    expect(span).toMatchObject({ kind: 'week', from: '2026-12-28', to: '2027-01-03' })
  })

  it('leads on over the year and over week 53', () => {
    expect(spanAfter({ kind: 'month', name: '2026-12' }, 1)).toEqual({ month: '2027-01' })
    expect(spanAfter({ kind: 'month', name: '2027-01' }, -1)).toEqual({ month: '2026-12' })
    expect(spanAfter({ kind: 'week', name: '2026-W53' }, 1)).toEqual({ week: '2027-W01' })
    expect(spanAfter({ kind: 'week', name: '2027-W01' }, -1)).toEqual({ week: '2026-W53' })
  })

  it.each([
    { manad: '2026-13' },
    { manad: '1999-01' },
    { vecka: '2025-W53' },
    { vecka: '3000-W01' },
    { mina: 'x' },
  ])('an address with %j asks for nothing more', address => {
    expect(calendarFilter.read(address)).toEqual({ page: 1 })
  })
})

const service = {
  slug: 's',
  number: 1,
  name: { sv: 'S', en: 'S' },
  level: 'organisation',
  kinds: [],
} as const
const occasion = (id: string, startsAt: string, deliverer: string | null = null): CalendarEntry => ({
  kind: 'occasion',
  hasHour: true,
  givesWay: false,
  isTentative: false,
  isOver: false,
  id,
  deliveryId: id,
  startsAt: new Date(startsAt),
  minutes: 120,
  status: 'planned',
  title: { sv: 'T', en: 'T' },
  service: { ...service, kinds: [] },
  organisation: 'O',
  deliverer: deliverer ? { id: deliverer, name: deliverer } : null,
})

describeInZones('the entries of a calendar', () => {
  it('lie on the day that it is in Stockholm', () => {
    const days = byDay([occasion('a', '2027-03-27T23:30:00Z'), occasion('b', '2027-10-30T21:59:00Z')])
    expect([...days.keys()]).toEqual(['2027-03-28', '2027-10-30'])
  })

  it('clash where a deliverer has two of them at once, and not where one begins as the other ends', () => {
    const [nine, ten, eleven] = ['09', '10', '11'].map(hour => `2027-03-29T${hour}:00:00Z`) as [
      string,
      string,
      string,
    ]
    const clashing = (...entries: CalendarEntry[]) => [...overlapping(entries)].join()
    expect(clashing(occasion('a', nine, 'Örjan'), occasion('b', ten, 'Örjan'))).toBe('a,b')
    expect(clashing(occasion('a', nine, 'Örjan'), occasion('b', eleven, 'Örjan'))).toBe('')
    expect(clashing(occasion('a', nine, 'Örjan'), occasion('b', ten, 'Åsa'))).toBe('')
    expect(clashing(occasion('a', nine), occasion('b', ten))).toBe('')
  })

  it('have a row for the rounds, for what nobody holds, and for each deliverer by name', () => {
    const round: CalendarEntry = {
      kind: 'starts',
      id: 'r',
      on: '2027-03-29',
      service: { ...service, kinds: [] },
    }
    const at = '2027-03-29T08:00:00Z'
    const rows = delivererRows([
      round,
      occasion('a', at, 'Örjan'),
      occasion('b', at),
      occasion('c', at, 'Åsa'),
    ])
    expect(rows.map(({ key, entries }) => [key, entries.map(({ id }) => id).join()])).toEqual([
      ['rounds', 'r'],
      ['nobody', 'b'],
      ['Åsa', 'c'],
      ['Örjan', 'a'],
    ])
  })
})

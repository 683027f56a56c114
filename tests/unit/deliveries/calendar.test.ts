import { expect, it } from 'vitest'
import { byDay, type CalendarEntry, delivererRows } from '@/features/deliveries/calendar/calendar-entry'
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
  isOver: false,
  id,
  deliveryId: id,
  startsAt: new Date(startsAt),
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

import { expect, it } from 'vitest'
import { calendarFilter } from '@/features/deliveries/calendar/calendar-filter'
import { CalendarLinks } from '@/features/deliveries/calendar/components/calendar-links'
import { spanOf } from '@/features/deliveries/calendar/span'
import type { Day } from '@/lib/dates'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

function links(today: Day, asked: Record<string, string> = {}): [string, string][] {
  const filter = calendarFilter.read(asked)
  const html = markupOf(<CalendarLinks span={spanOf(filter, today)} filter={filter} today={today} />)
  return [...html.matchAll(/href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, href = '', words = '']) => [
    words,
    href,
  ])
}

describeInZones('the ways between the spans of a calendar', () => {
  it.each([
    ['2026-11-30', 'Hela november 2026', '2026-11', '2026-12'],
    ['2026-12-31', 'Hela december 2026', '2026-12', '2027-01'],
    ['2026-12-01', 'Förra månaden', '2026-11', '2027-01'],
  ] as const)('skip no day before what is near, on %s', (today, words, previous, next) => {
    expect(links(today).slice(0, 2)).toEqual([
      [words, `/kalender?manad=${previous}`],
      ['Nästa månad', `/kalender?manad=${next}`],
    ])
  })

  it('lead from a week to its neighbours and its month', () => {
    const words = links('2026-11-30', { vecka: '2026-W53' }).map(([said]) => said)
    expect(words).toHaveLength(4)
    expect(words[0]).toBe('Förra veckan')
  })

  it('lead back from a month to what is near, by its name', () => {
    expect(links('2026-11-30', { manad: '2026-11' })).toContainEqual(['De närmaste veckorna', '/kalender'])
  })
})

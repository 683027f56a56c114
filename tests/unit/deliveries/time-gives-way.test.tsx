import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import type { OccasionEntry } from '@/features/deliveries/calendar/calendar-entry'
import { EntryList } from '@/features/deliveries/calendar/components/entry-list'
import { UpcomingList } from '@/features/deliveries/occasions/components/upcoming-list'
import type { UpcomingOccasion } from '@/features/deliveries/occasions/upcoming-queries'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const startsAt = new Date('2021-05-04T11:00:00Z')
const service = {
  slug: 's',
  number: 4,
  level: 'organisation',
  kinds: ['remedial'],
  name: { sv: 'Tjänst', en: 'Service' },
}
const title = { sv: 'Startmöte', en: 'Start-up' }
const occasion = { id: 'o', deliveryId: 'd', title, startsAt, minutes: 120, service, organisation: 'Verket' }

const said = (what: ReactNode) => markupOf(what)

const upcoming = (givesWay: boolean) =>
  said(
    <UpcomingList
      occasions={[{ ...occasion, firmness: 'planned', givesWay } as unknown as UpcomingOccasion]}
    />,
  )
const entry = (givesWay: boolean, role: 'party' | 'deliverer' = 'party') => {
  const shown = {
    kind: 'occasion',
    status: 'planned',
    hasHour: true,
    title: { sv: 'Start', en: 'Start' },
    deliverer: null,
    isTentative: true,
  }
  const reader = { role, sign: () => null }
  return said(
    <EntryList entries={[{ ...occasion, ...shown, givesWay } as unknown as OccasionEntry]} reader={reader} />,
  )
}

describeInZones('a time that gives way', () => {
  it('each coming occasion says which of the service’s it is', () => {
    expect(upcoming(false)).toMatch(/Tjänst.*Startmöte, 4 maj 2021/)
  })

  it.each([upcoming, entry])('a time that gives way to another is not shown as firm (%#)', shown => {
    expect(shown(true)).toMatch(/13:00(–15:00)?, ny tid väljs/)
    expect(shown(false)).toContain('13:00')
    expect(shown(false)).not.toContain('ny tid')
  })
})

describeInZones('a time that the deliverer is asked about', () => {
  it('says so to the deliverer and to nobody else', () => {
    expect(entry(false, 'deliverer')).toContain('13:00–15:00, du är tillfrågad')
    expect(entry(false)).not.toContain('tillfrågad')
  })
})

describeInZones('a day that is not planned yet', () => {
  it.each([
    ['proposed', 'Tänkt dag: 4 maj 2021'],
    ['asked', 'Tider är föreslagna, den första 4 maj 2021'],
  ])('one %s says so where things happen soon, and has no hour', (firmness, words) => {
    const one = { ...occasion, firmness, givesWay: false } as unknown as UpcomingOccasion
    const html = said(<UpcomingList occasions={[one]} />)
    expect(html).toContain(words)
    expect(html).not.toContain('13:00')
  })
})

import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { DeliveryNextStep } from '@/features/deliveries/components/delivery-next-step'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { OccasionList } from '@/features/deliveries/occasions/components/occasion-list'
import type { DeliveryView } from '@/features/deliveries/queries'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const said = (part: ReactNode) => markupOf(part)

const occasion = (changes: Partial<OccasionView>) =>
  ({
    ...{ id: 'o', deliveryId: 'd', title: { sv: 'Registrering', en: 'Registration' }, startsAt: null },
    ...{ templateKey: 'registration', minutes: 60, mode: 'digital', place: '', link: '', note: '' },
    ...{ deliverer: null, plannedParticipants: null, actualParticipants: null, doneTime: null },
    ...changes,
  }) as OccasionView

const list = (one: OccasionView) =>
  said(<OccasionList {...{ occasions: [one], history: [], role: 'party', today: '2021-06-17' }} />)

const step = (one: OccasionView, status: 'planning' | 'done') => {
  const delivery = { status, occasions: [one] } as unknown as DeliveryView
  return said(<DeliveryNextStep {...{ delivery, role: 'staff', evaluation: null, answered: null }} />)
}

describeInZones('an occasion that people lead themselves', () => {
  it('is handed over, and nowhere held', () => {
    const waiting = occasion({ status: 'proposed', doneOn: null })
    const given = occasion({ status: 'done', doneOn: '2021-06-10' })
    expect(list(waiting)).toContain('Ska lämnas över')
    expect(list(given)).toMatch(/Överlämnat<.*Överlämnades 10 juni/)
    expect(step(waiting, 'planning')).toContain('Markera som överlämnat')
    expect(step(given, 'done')).toContain('Verksamheten har fått det den behöver.')
    const all = [list(waiting), list(given), step(waiting, 'planning'), step(given, 'done')]
    for (const html of all) expect(html).not.toMatch(/genomför|föreslag/i)
  })
})

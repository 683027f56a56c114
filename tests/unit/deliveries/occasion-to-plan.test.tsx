import { expect, it } from 'vitest'
import { LeadingFacts } from '@/features/deliveries/components/delivery-facts'
import { type OccasionView, occasionToPlan } from '@/features/deliveries/delivery-view'
import type { DeliveryView } from '@/features/deliveries/queries'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const startsAt = new Date('2021-09-23T07:00:00Z')
const occasion = (id: string, changes: Partial<OccasionView>) =>
  ({
    ...{
      id,
      title: { sv: `Tillfälle ${id}`, en: id },
      startsAt: null,
      minutes: 60,
      place: '',
      deliverer: null,
    },
    ...{ status: 'proposed', isMoving: false, doneOn: null },
    ...changes,
  }) as unknown as OccasionView

describeInZones('the occasion to plan', () => {
  it('the occasion to plan has no time, and nobody is asked about it', () => {
    const planned = occasion('1', { status: 'planned', startsAt })
    const asked = occasion('2', { isMoving: true })
    const cancelled = occasion('3', { status: 'cancelled' })
    const selfLed = occasion('0', { templateKey: 'registration' })
    const free = occasion('4', {})
    expect(occasionToPlan([selfLed, planned, asked, cancelled, free, occasion('5', {})])).toBe(free)
    expect(occasionToPlan([selfLed, planned, asked, cancelled])).toBeNull()
  })

  function lead(of: OccasionView): string {
    return markupOf(<LeadingFacts delivery={{ contact: null } as unknown as DeliveryView} occasion={of} />)
  }

  it('what one reads first names the occasion, and its time only where it has one', () => {
    expect(lead(occasion('2', {}))).toContain('Tillfälle 2')
    expect(lead(occasion('2', {}))).not.toContain('När')
    expect(lead(occasion('2', { startsAt }))).toMatch(/Tillfälle 2.*När.*Tänkt dag: torsdag 23 september/)
  })
})

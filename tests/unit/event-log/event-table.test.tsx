import { expect, it } from 'vitest'
import { EventTable } from '@/features/event-log/components/event-table'
import { eventFilter } from '@/features/event-log/event-filter'
import type { EventView } from '@/features/event-log/queries'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const event: EventView = {
  id: 'e1',
  occurredAt: new Date('2021-06-17T08:00:00Z'),
  kind: 'setting.contact_changed',
  role: 'admin',
  party: null,
  person: 'Bo',
  organisationId: null,
  organisation: null,
  isGone: false,
  subject: null,
  order: null,
  position: 88,
  hash: '92526b9d00',
}

const tableWith = (hasPlaces: boolean) => markupOf(<EventTable events={[event]} hasPlaces={hasPlaces} />)

describeInZones('the log', () => {
  it('places in the chain and checksums stand in the log when they are asked for', () => {
    expect(eventFilter.read({}).shows).toBeUndefined()
    expect(tableWith(false)).not.toMatch(/92526b9d|nr 88/)
    expect(eventFilter.read({ visa: 'kedja' }).shows).toBe('kedja')
    expect(tableWith(true)).toMatch(/nr 88.*92526b9d/)
  })
})

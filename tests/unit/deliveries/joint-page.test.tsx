import { expect, it } from 'vitest'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import type { DeliveryView } from '@/features/deliveries/queries'
import type { PlannedPart } from '@/features/deliveries/sessions/queries'
import { markupOf } from '../../support/markup'

const occasion = {
  ...{ id: 'one', deliveryId: 'd1', title: { sv: 'Träff 1', en: 'Session 1' }, status: 'planned' },
  ...{ startsAt: new Date('2021-09-23T07:00:00Z'), minutes: 90, mode: 'on_site', place: 'Aulan', link: '' },
  ...{ plannedParticipants: 12, actualParticipants: null, doneOn: null, deliverer: null, sessionId: 's' },
} as unknown as OccasionView
const delivery = {
  ...{ id: 'd1', organisation: 'Verket', order: { id: 'o' }, occasions: [occasion] },
  service: { name: { sv: 'Kraft', en: 'Force' } },
} as unknown as DeliveryView
const other: PlannedPart = {
  ...{ occasionId: 'two', deliveryId: 'd2', organisation: 'Skolan', mode: 'digital' },
  ...{ plannedParticipants: 7, actualParticipants: null },
}

const page = (of: { joined?: PlannedPart[]; roundId?: string }) =>
  markupOf(
    <OccasionPage title="Planera in" {...{ delivery, occasion, ...of }}>
      {null}
    </OccasionPage>,
  )

it('the step of a joint session tells all its organisations, under its round where it was opened there', () => {
  const html = page({ joined: [other], roundId: 'r' })
  expect(html).toContain('19 väntas')
  expect(html).toContain('alla 2 verksamheter')
  expect(html).toContain('Omgång av Kraft')
  const trail = html.slice(html.indexOf('<nav'), html.indexOf('</nav>'))
  expect(trail).toContain('/admin/omgangar/r')
  expect(trail).not.toContain('Verket')
  expect(page({ joined: [other] })).toContain('Kraft, Verket')
})

it('what is left for one organisation alone says so', () => {
  expect(page({ joined: [] })).toContain('Tillfället återstår bara för Verket.')
  expect(page({ joined: [other] })).not.toContain('återstår bara')
  // A step that has been taken has nothing to save.
  expect(page({})).not.toContain('återstår bara')
})

import { addOccasion } from '@/features/deliveries/delivery-commands'
import { cancelOccasion, markOccasionDone, planOccasion } from '@/features/deliveries/occasions/commands'
import { listUpcoming } from '@/features/deliveries/occasions/upcoming-queries'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { getDelivery, listDeliverers, listDeliveries, listOccasions } from '@/features/deliveries/queries'
import { TODAY } from '../../support/order-stage'
import { anyone, type Row, signedIn } from './matrix-row'
import type { Targets } from './targets'

const seen = { others: 'nothing', parties: 'rows|nothing', staff: 'rows', deliverer: 'rows|nothing' }
const byStaff = {
  others: 'not_found',
  parties: 'not_allowed|not_found',
  staff: 'done',
  deliverer: 'not_allowed|not_found',
}
const plannedId = async (at: Targets) => (await at.planned()).deliveryId

export const deliveryRows: Record<string, Row> = {
  'deliveries/queries.listDeliveries': anyone(
    plannedId,
    async actor => (await listDeliveries(actor)).deliveries,
    seen,
  ),
  'deliveries/queries.getDelivery': anyone(plannedId, (actor, id) => getDelivery(actor, id), seen),
  'deliveries/queries.listOccasions': anyone(plannedId, actor => listOccasions(actor), {
    others: 'nothing',
    deliverer: 'rows|nothing',
  }),
  'deliveries/queries.listDeliverers': anyone(plannedId, actor => listDeliverers(actor), {
    others: 'nothing',
    staff: 'public',
  }),
  'deliveries/occasions/upcoming-queries.listUpcoming': anyone(plannedId, actor => listUpcoming(actor), seen),
  'deliveries/order-commands.confirmOrder': signedIn(
    async at => (await at.valid()).id,
    (actor, orderId) => confirmOrder(actor, { orderId }),
    { others: 'not_found', parties: 'not_allowed|not_found', staff: 'done' },
  ),
  'deliveries/occasions/commands.planOccasion': signedIn(
    at => at.occasion(),
    (actor, { id, mode }) =>
      planOccasion(actor, { occasionId: id, on: '2021-05-25', time: '09:00', mode, place: 'Aulan' }),
    byStaff,
  ),
  'deliveries/occasions/commands.cancelOccasion': signedIn(
    at => at.occasion(),
    (actor, { id }) => cancelOccasion(actor, { occasionId: id, reason: 'Sjukdom' }),
    byStaff,
  ),
  'deliveries/occasions/commands.markOccasionDone': signedIn(
    at => at.occasion(),
    (actor, { id }) => markOccasionDone(actor, { occasionId: id, doneOn: TODAY, actualParticipants: 9 }),
    { ...byStaff, deliverer: 'done|not_found' },
  ),
  'deliveries/delivery-commands.addOccasion': signedIn(
    plannedId,
    (actor, deliveryId) => addOccasion(actor, { deliveryId, title: 'Uppföljning', minutes: 60 }),
    byStaff,
  ),
}

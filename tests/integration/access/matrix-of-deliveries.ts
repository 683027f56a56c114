import { addOccasion } from '@/features/deliveries/delivery-commands'
import { listHistory } from '@/features/deliveries/history/queries'
import { cancelOccasion, planOccasion } from '@/features/deliveries/occasions/commands'
import { splitOccasion } from '@/features/deliveries/occasions/split-commands'
import { listUpcoming } from '@/features/deliveries/occasions/upcoming-queries'
import { listOnboarding } from '@/features/deliveries/onboarding/queries'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { correctOccasion, markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { getDelivery, listDeliverers, listDeliveries } from '@/features/deliveries/queries'
import { planMark } from '@/features/deliveries/rules'
import { planSeries } from '@/features/deliveries/series/commands'
import { listSeries } from '@/features/deliveries/series/queries'
import { changeCaseOwner, changeDeliverer } from '@/features/deliveries/staffing/commands'
import { listColleagues } from '@/features/deliveries/staffing/queries'
import { passAll } from '../../support/clashes'
import { asSystem, found, TODAY } from '../../support/order-stage'
import { timeRows } from './matrix-of-times'
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
const doneId = async (at: Targets) => found((await at.delivered()).occasions[0], 'occasion').id

export const deliveryRows: Record<string, Row> = {
  ...timeRows,
  'deliveries/queries.listDeliveries': anyone(
    plannedId,
    async actor => (await listDeliveries(actor)).deliveries,
    seen,
  ),
  'deliveries/queries.getDelivery': anyone(plannedId, (actor, id) => getDelivery(actor, id), seen),
  'deliveries/queries.listDeliverers': anyone(plannedId, actor => listDeliverers(actor), {
    others: 'nothing',
    staff: 'public',
  }),
  'deliveries/onboarding/queries.listOnboarding': anyone(
    async at => (await at.toolOnTheWay()).deliveryId,
    async actor => (await listOnboarding(actor, { page: 1 })).rows,
    { others: 'nothing', staff: 'rows' },
  ),
  'deliveries/occasions/upcoming-queries.listUpcoming': anyone(plannedId, actor => listUpcoming(actor), seen),
  'deliveries/order-commands.confirmOrder': signedIn(
    async at => (await at.valid()).id,
    (actor, orderId) => confirmOrder(actor, { orderId }),
    { others: 'not_found', parties: 'not_allowed|not_found', staff: 'done' },
  ),
  'deliveries/occasions/commands.planOccasion': signedIn(
    at => at.occasion(),
    (actor, { id, mode }) =>
      planOccasion(actor, {
        ...{ occasionId: id, on: '2021-05-25', time: '09:00', mode, place: 'Aulan' },
        ...passAll,
      }),
    byStaff,
  ),
  'deliveries/occasions/commands.cancelOccasion': signedIn(
    at => at.occasion(),
    (actor, { id }) => cancelOccasion(actor, { occasionId: id, reason: 'Sjukdom' }),
    byStaff,
  ),
  'deliveries/outcomes/commands.markOccasionDone': signedIn(
    at => at.occasion(),
    (actor, { id }) =>
      markOccasionDone(actor, {
        ...{ occasionId: id, doneOn: TODAY, actualParticipants: 9 },
        reason: 'Det hölls tidigare',
      }),
    { ...byStaff, deliverer: 'done|not_found' },
  ),
  'deliveries/outcomes/commands.correctOccasion': signedIn(
    doneId,
    (actor, id) =>
      correctOccasion(actor, {
        ...{ occasionId: id, outcome: 'done', doneOn: TODAY, actualParticipants: 3 },
        reason: 'Fel antal',
      }),
    { ...byStaff, deliverer: 'done|not_found' },
  ),
  'deliveries/history/queries.listHistory': anyone(
    plannedId,
    (actor, deliveryId) => listHistory(actor, deliveryId),
    { others: 'nothing', parties: 'rows|nothing', staff: 'rows' },
  ),
  'deliveries/series/queries.listSeries': anyone(plannedId, (actor, id) => listSeries(actor, id), {
    others: 'nothing',
    staff: 'rows',
  }),
  'deliveries/series/commands.planSeries': signedIn(
    openRow,
    (actor, { deliveryId, ...row }) =>
      planSeries(actor, {
        ...{ deliveryId, place: 'Aulan', rows: [{ ...row, on: '2021-05-26', time: '09:00' }], ...passAll },
      }),
    byStaff,
  ),
  'deliveries/staffing/queries.listColleagues': anyone(plannedId, actor => listColleagues(actor), {
    others: 'nothing',
    staff: 'public',
  }),
  'deliveries/staffing/commands.changeDeliverer': signedIn(
    openRow,
    (actor, { deliveryId, occasionId }) => changeDeliverer(actor, { deliveryId, occasionIds: [occasionId] }),
    byStaff,
  ),
  'deliveries/staffing/commands.changeCaseOwner': signedIn(
    async at => ({ deliveryId: await plannedId(at), caseOwnerId: await anotherOwner(await plannedId(at)) }),
    (actor, input) => changeCaseOwner(actor, input),
    byStaff,
  ),
  'deliveries/occasions/split-commands.splitOccasion': signedIn(
    at => at.occasion(),
    (actor, { id }) =>
      splitOccasion(actor, { occasionId: id, minutes: 60, title: 'Del 2', secondMinutes: 60 }),
    byStaff,
  ),
  'deliveries/delivery-commands.addOccasion': signedIn(
    plannedId,
    (actor, deliveryId) => addOccasion(actor, { deliveryId, title: 'Uppföljning', minutes: 60 }),
    byStaff,
  ),
}

async function openRow(at: Targets) {
  const { id } = await at.occasion()
  const { deliveryId, ...row } = await asSystem(tx => tx.occasion.findUniqueOrThrow({ where: { id } }))
  return { deliveryId, occasionId: id, seen: planMark(row) }
}

function anotherOwner(deliveryId: string): Promise<string> {
  return asSystem(async tx => {
    const { caseOwnerId } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } })
    const another = { staffRole: 'staff' as const, deactivatedAt: null, id: { not: caseOwnerId } }
    return (await tx.person.findFirstOrThrow({ where: another })).id
  })
}

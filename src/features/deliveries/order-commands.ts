import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { newId } from '@/features/deliveries/id-queries'
import { findAgreement } from '@/features/deliveries/occasions/agreement-queries'
import { joinPlannedSessions } from '@/features/deliveries/sessions/change-joining'
import { changeOrderWithin } from '@/features/orders/change-order'
import type { OrderState } from '@/features/orders/rules'
import { statusAfter } from '@/features/orders/statuses'
import type { Reading, Transaction } from '@/lib/db'
import { type Result, refuse } from '@/lib/result'

/**
 * Staff take on a valid order. It gets a delivery with the occasions of its service's template. The person
 * who confirms becomes its case owner. Joint sessions that are planned already are planned for it too. Gives the
 * delivery's id; a repeated press gives the same. One that comes after a colleague's names who is responsible.
 */
export function confirmOrder(actor: SignedInActor, input: { orderId: string }): Promise<Result<string>> {
  return withActor(actor, async tx => {
    const confirmed = await confirmWithin(tx, actor, input.orderId)
    if (confirmed.ok) await joinPlannedSessions(tx, actor, confirmed.value)
    return confirmed
  })
}

function confirmWithin(tx: Transaction, actor: SignedInActor, orderId: string): Promise<Result<string>> {
  return changeOrderWithin<string>(tx, actor, orderId, async (order, reading) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const next = statusAfter(order, 'confirm')
    if (!next.ok) {
      const where = { orderId: order.id }
      const existing = await reading.delivery.findUnique({
        where,
        select: { id: true, caseOwner: { select: { id: true, name: true } } },
      })
      if (!existing || order.status !== 'confirmed') return next
      const { id, caseOwner } = existing
      if (caseOwner.id === actor.personId) return { ok: true, value: id, events: [] }
      return refuse('confirmed_by_colleague', { values: { name: caseOwner.name } })
    }
    if (!(await hasPlace(reading, order))) return refuse('place_not_taken')
    const { serviceId, occasions } = await findAgreement(reading, order.id, actor.now)
    const id = await newId(reading)
    const { organisationId } = order
    const own = { organisationId, serviceId, orderId: order.id }
    return {
      ok: true,
      value: id,
      write: async tx => {
        await tx.delivery.create({
          data: { ...own, id, caseOwnerId: actor.personId, createdAt: actor.now },
          select: { id: true },
        })
        await tx.occasion.createMany({
          data: occasions.map(occasion => ({ ...occasion, deliveryId: id, organisationId })),
        })
      },
      set: { status: next.value, confirmedAt: actor.now },
      events: [{ kind: 'order.confirmed', facts: { delivery: id, occasions: occasions.length } }],
    }
  })
}

/** An order of a round is delivered in it, so it waits for its place. */
async function hasPlace(reading: Reading, { id, roundId }: OrderState): Promise<boolean> {
  if (!roundId) return true
  return (await reading.roundPlace.count({ where: { orderId: id, roundId, status: 'taken' } })) > 0
}

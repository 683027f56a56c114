import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { occasionsFromTemplate } from '@/features/deliveries/occasions/occasion-template'
import { changeOrder } from '@/features/orders/change-order'
import { draftContentSchema } from '@/features/orders/content/order-content'
import type { OrderState } from '@/features/orders/rules'
import { statusAfter } from '@/features/orders/statuses'
import { dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { type Result, refuse } from '@/lib/result'

/**
 * Staff take a valid order on: it gets a delivery with the occasions of its service's template, and the one
 * who confirms becomes its case owner. Gives the delivery's id; a repeated press gives the same.
 */
export function confirmOrder(actor: SignedInActor, input: { orderId: string }): Promise<Result<string>> {
  return changeOrder<string>(actor, input.orderId, async (order, tx) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const next = statusAfter(order, 'confirm')
    if (!next.ok) {
      const existing = await tx.delivery.findUnique({ where: { orderId: order.id }, select: { id: true } })
      return existing && order.status === 'confirmed' ? { ok: true, value: existing.id, events: [] } : next
    }
    if (!(await hasPlace(tx, order))) return refuse('place_not_taken')
    const { serviceId, occasions } = await findAgreement(tx, order, actor.now)
    const delivery = await tx.delivery.create({
      data: {
        orderId: order.id,
        organisationId: order.organisationId,
        serviceId,
        caseOwnerId: actor.personId,
        createdAt: actor.now,
      },
      select: { id: true },
    })
    const facts = { delivery: delivery.id, occasions: occasions.length }
    return {
      ok: true,
      value: delivery.id,
      write: () =>
        tx.occasion.createMany({
          data: occasions.map(occasion => ({
            ...occasion,
            deliveryId: delivery.id,
            organisationId: order.organisationId,
          })),
        }),
      set: { status: next.value, confirmedAt: actor.now, waitingSince: actor.now },
      events: [{ kind: 'order.confirmed', facts }],
    }
  })
}

/** An order of a round is delivered in it, so it waits for its place. */
async function hasPlace(tx: Transaction, { id, roundId }: OrderState): Promise<boolean> {
  if (!roundId) return true
  return (await tx.roundPlace.count({ where: { orderId: id, roundId, status: 'taken' } })) > 0
}

/** What was agreed, as the occasions that follow from the revision of the service that was ordered. */
async function findAgreement(tx: Transaction, order: OrderState, now: Date) {
  const { serviceId, content, serviceRevision } = await tx.order.findUniqueOrThrow({
    where: { id: order.id },
    select: { serviceId: true, content: true, serviceRevision: { select: { content: true } } },
  })
  const { occasions } = serviceContentSchema.parse(serviceRevision.content)
  const agreed = draftContentSchema.parse(content)
  return { serviceId, occasions: occasionsFromTemplate(occasions, agreed, dayOf(now)) }
}

import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { changeOccasion, type DeliveryEvent, type OccasionRow } from '@/features/deliveries/change-occasion'
import { mayUseMode, planMark, statusAfter } from '@/features/deliveries/rules'
import type { PlanOccasion } from '@/features/deliveries/schema'
import { draftContentSchema } from '@/features/orders/order-content'
import { dayOf, stockholmInstant } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { type Refusal, type Result, refuse } from '@/lib/result'

/** Sets day, time and place, or moves what was planned: the same occasion, one step on in its sequence. */
export function planOccasion(actor: SignedInActor, plan: PlanOccasion): Promise<Result<string>> {
  return changeOccasion(actor, plan.occasionId, async (occasion, tx) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const next = statusAfter(occasion, 'plan')
    if (!next.ok) return next
    if (plan.seen && plan.seen !== planMark(occasion)) return refuse('occasion_changed')
    if (plan.on < dayOf(actor.now)) return refuse('occasion_in_past', { field: 'on' })
    const obstacle = await obstacleTo(tx, occasion, plan)
    if (obstacle) return obstacle
    const isMoved = occasion.status === 'planned'
    const data = { ...columnsOf(plan), status: next.value, sequence: occasion.sequence + (isMoved ? 1 : 0) }
    return {
      ok: true,
      write: () => tx.occasion.update({ where: { id: occasion.id }, data, select: { id: true } }),
      events: [eventOf(occasion, { isMoved, ...data })],
    }
  })
}

/** What is chosen in the plan but not possible: another mode than was agreed, a deliverer who is unknown. */
async function obstacleTo(
  tx: Transaction,
  occasion: OccasionRow,
  plan: PlanOccasion,
): Promise<Refusal | null> {
  const order = await tx.order.findUniqueOrThrow({
    where: { id: occasion.delivery.orderId },
    select: { content: true },
  })
  const { mode } = draftContentSchema.parse(order.content)
  if (!mayUseMode(mode, occasion, plan.mode)) return refuse('mode_agreed', { field: 'mode' })
  if (!plan.delivererId) return null
  const isKnown = (await tx.deliverer.count({ where: { id: plan.delivererId } })) === 1
  return isKnown ? null : refuse('deliverer_unknown', { field: 'delivererId' })
}

function columnsOf(plan: PlanOccasion) {
  return {
    startsAt: stockholmInstant(plan.on, plan.time),
    mode: plan.mode,
    place: plan.place ?? '',
    delivererId: plan.delivererId ?? null,
    plannedParticipants: plan.plannedParticipants ?? null,
    note: plan.note ?? '',
  }
}

type Planned = ReturnType<typeof columnsOf> & { isMoved: boolean; sequence: number }

function eventOf(occasion: OccasionRow, { isMoved, ...planned }: Planned): DeliveryEvent {
  const movedFrom = isMoved ? (occasion.startsAt?.toISOString() ?? null) : null
  return {
    kind: isMoved ? 'occasion.rescheduled' : 'occasion.planned',
    subjectId: occasion.id,
    facts: {
      startsAt: planned.startsAt.toISOString(),
      movedFrom,
      mode: planned.mode,
      deliverer: planned.delivererId,
      sequence: planned.sequence,
    },
  }
}

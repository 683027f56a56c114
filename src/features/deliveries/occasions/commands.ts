import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { canBeDelivered } from '@/features/catalogue/rules'
import { lifeOf, lifeSelect } from '@/features/catalogue/service-life'
import { passClashes } from '@/features/deliveries/clashes/clash-queries'
import { changeOccasion, type OccasionRow } from '@/features/deliveries/occasions/change-occasion'
import { planEvent, withPassed } from '@/features/deliveries/occasions/plan-event'
import { mayUseMode, planMark, statusAfter } from '@/features/deliveries/rules'
import type { CancelOccasion, PlanOccasion } from '@/features/deliveries/schema'
import { draftContentSchema } from '@/features/orders/content/order-content'
import { dayOf, stockholmInstant } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { type Refusal, type Result, refuse } from '@/lib/result'

/** Sets day, time and place, or moves what was planned: the same occasion, one step on in its sequence. */
export function planOccasion(actor: SignedInActor, plan: PlanOccasion): Promise<Result<string>> {
  return changeOccasion(actor, plan.occasionId, async (occasion, reading) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const next = statusAfter(occasion, 'plan')
    if (!next.ok) return next
    if (plan.seen && plan.seen !== planMark(occasion)) return refuse('occasion_changed')
    if (plan.on < dayOf(actor.now)) return refuse('occasion_in_past', { field: 'on' })
    const obstacle = await obstacleTo(reading, occasion, plan)
    if (obstacle) return obstacle
    const columns = columnsOf(plan, occasion)
    const asked = { occasion, slots: [columns], ...columns, participants: columns.plannedParticipants }
    const clashes = await passClashes(reading, { ...asked, locale: actor.locale }, plan)
    if (!clashes.ok) return clashes
    const sequence = occasion.sequence + (occasion.status === 'planned' ? 1 : 0)
    const planned = { ...columns, sequence }
    const data = { ...planned, status: next.value }
    return {
      ok: true,
      write: tx => tx.occasion.update({ where: { id: occasion.id }, data, select: { id: true } }),
      events: [{ subjectId: occasion.id, ...withPassed(planEvent(occasion, planned), clashes.value) }],
    }
  })
}

/** Calls an occasion off, with a reason that everyone concerned is told. */
export function cancelOccasion(actor: SignedInActor, input: CancelOccasion): Promise<Result<string>> {
  return changeOccasion(actor, input.occasionId, occasion => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const next = statusAfter(occasion, 'cancel')
    if (!next.ok) return next
    const sequence = occasion.sequence + 1
    const facts = { before: occasion.status, sequence }
    return {
      ok: true,
      write: tx =>
        tx.occasion.update({
          where: { id: occasion.id },
          data: { status: next.value, sequence },
          select: { id: true },
        }),
      events: [
        { kind: 'occasion.cancelled', subjectId: occasion.id, facts, texts: { reason: input.reason } },
      ],
    }
  })
}

/** A choice in the plan that is not possible: too late a day, a mode not agreed, an unknown deliverer. */
async function obstacleTo(
  reading: Reading,
  occasion: OccasionRow,
  plan: PlanOccasion,
): Promise<Refusal | null> {
  const order = await reading.order.findUniqueOrThrow({
    where: { id: occasion.delivery.orderId },
    select: { content: true, service: { select: lifeSelect } },
  })
  const life = lifeOf(order.service)
  if (!canBeDelivered(life, plan.on)) {
    return refuse('service_delivers_no_more', { field: 'on', values: { day: life.lastDeliveryOn ?? '' } })
  }
  const { mode } = draftContentSchema.parse(order.content)
  if (!mayUseMode(mode, occasion, plan.mode)) return refuse('mode_agreed', { field: 'mode' })
  if (!plan.delivererId) return null
  const isKnown = (await reading.deliverer.count({ where: { id: plan.delivererId } })) === 1
  return isKnown ? null : refuse('deliverer_unknown', { field: 'delivererId' })
}

function columnsOf(plan: PlanOccasion, { minutes }: OccasionRow) {
  return {
    startsAt: stockholmInstant(plan.on, plan.time),
    minutes: plan.minutes ?? minutes,
    mode: plan.mode,
    place: plan.place ?? '',
    link: plan.link ?? '',
    delivererId: plan.delivererId ?? null,
    plannedParticipants: plan.plannedParticipants ?? null,
    note: plan.note ?? '',
  }
}

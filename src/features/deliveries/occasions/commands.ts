import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { canBeDelivered } from '@/features/catalogue/rules'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { lifeOf, lifeSelect } from '@/features/catalogue/service-life'
import {
  changeOccasion,
  type DeliveryEvent,
  type OccasionRow,
} from '@/features/deliveries/occasions/change-occasion'
import { canMark } from '@/features/deliveries/policy'
import { IN_USE_KEY, mayUseMode, planMark, statusAfter } from '@/features/deliveries/rules'
import type { CancelOccasion, MarkOccasionDone, PlanOccasion } from '@/features/deliveries/schema'
import { draftContentSchema } from '@/features/orders/content/order-content'
import { type Day, dateOf, dayOf, stockholmInstant } from '@/lib/dates'
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
    const isMoved = occasion.status === 'planned'
    const data = { ...columnsOf(plan), status: next.value, sequence: occasion.sequence + (isMoved ? 1 : 0) }
    return {
      ok: true,
      write: tx => tx.occasion.update({ where: { id: occasion.id }, data, select: { id: true } }),
      events: [eventOf(occasion, { isMoved, ...data })],
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

/**
 * Says that an occasion has taken place. The day it took place and the day it was registered are both kept.
 * Its own deliverer marks what was planned; staff also what never was.
 */
export function markOccasionDone(actor: SignedInActor, input: MarkOccasionDone): Promise<Result<string>> {
  return changeOccasion(actor, input.occasionId, async (occasion, reading) => {
    if (!canMark(actor, occasion)) return refuse('not_allowed')
    const next = statusAfter(occasion, 'mark_done')
    if (!next.ok) return next
    if (!isStaff(actor) && occasion.status !== 'planned') return refuse('occasion_without_time')
    if (input.doneOn > dayOf(actor.now)) return refuse('occasion_in_future', { field: 'doneOn' })
    const { doneOn, actualParticipants = null, note = '' } = input
    const isInUse =
      occasion.templateKey === IN_USE_KEY && (await countsUse(reading, occasion.delivery.serviceId))
    return {
      ok: true,
      write: tx =>
        tx.occasion.update({
          where: { id: occasion.id },
          data: {
            status: next.value,
            doneOn: dateOf(doneOn),
            recordedAt: actor.now,
            actualParticipants,
            ...(note && { note }),
          },
          select: { id: true },
        }),
      set: isInUse ? { inUseOn: inUseDate(occasion, doneOn) } : undefined,
      events: [
        {
          kind: 'occasion.done',
          subjectId: occasion.id,
          facts: { doneOn, recordedOn: dayOf(actor.now), participants: actualParticipants, inUse: isInUse },
        },
      ],
    }
  })
}

function inUseDate(occasion: OccasionRow, doneOn: Day): Date {
  return occasion.delivery.inUseOn ?? dateOf(doneOn)
}

async function countsUse(reading: Reading, serviceId: string): Promise<boolean> {
  const revision = await reading.serviceRevision.findFirst({
    where: { serviceId, state: 'published' },
    orderBy: { number: 'desc' },
    select: { content: true },
  })
  return revision !== null && serviceContentSchema.parse(revision.content).countsUse
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

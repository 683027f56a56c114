import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { changeDelivery, changeOccasion, type OccasionRow } from '@/features/deliveries/change-occasion'
import { canMark } from '@/features/deliveries/policy'
import { ADDED_KEY, IN_USE_KEY, isOpen, statusAfter } from '@/features/deliveries/rules'
import type { AddOccasion, CancelOccasion, MarkOccasionDone } from '@/features/deliveries/schema'
import { type Day, dateOf, dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { type Result, refuse } from '@/lib/result'

/** Calls an occasion off, with a reason that everyone concerned is told. */
export function cancelOccasion(actor: SignedInActor, input: CancelOccasion): Promise<Result<string>> {
  return changeOccasion(actor, input.occasionId, (occasion, tx) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const next = statusAfter(occasion, 'cancel')
    if (!next.ok) return next
    const sequence = occasion.sequence + 1
    const facts = { before: occasion.status, sequence }
    return {
      ok: true,
      write: () =>
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

/** Adds an occasion beyond the template, as long as the delivery goes on. */
export function addOccasion(actor: SignedInActor, input: AddOccasion): Promise<Result<string>> {
  return changeDelivery(actor, input.deliveryId, async (delivery, tx) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    if (!isOpen(delivery)) return refuse('delivery_over')
    const last = await tx.occasion.findFirst({
      where: { deliveryId: delivery.id },
      orderBy: { position: 'desc' },
      select: { position: true, mode: true, place: true },
    })
    const id = await newId(tx)
    const { title, minutes } = input
    return {
      ok: true,
      write: () =>
        tx.occasion.create({
          data: {
            id,
            deliveryId: delivery.id,
            organisationId: delivery.organisationId,
            templateKey: ADDED_KEY,
            title: { sv: title, en: title },
            position: (last?.position ?? 0) + 1,
            minutes,
            mode: last?.mode ?? 'digital',
            place: last?.place ?? '',
          },
          select: { id: true },
        }),
      events: [{ kind: 'occasion.added', subjectId: id, facts: { minutes }, texts: { title } }],
    }
  })
}

/**
 * Says that an occasion has taken place. The day it took place and the day it was registered are both kept.
 * Its own deliverer marks what was planned; staff also what never was.
 */
export function markOccasionDone(actor: SignedInActor, input: MarkOccasionDone): Promise<Result<string>> {
  return changeOccasion(actor, input.occasionId, async (occasion, tx) => {
    if (!canMark(actor, occasion)) return refuse('not_allowed')
    const next = statusAfter(occasion, 'mark_done')
    if (!next.ok) return next
    if (!isStaff(actor) && occasion.status !== 'planned') return refuse('occasion_without_time')
    if (input.doneOn > dayOf(actor.now)) return refuse('occasion_in_future', { field: 'doneOn' })
    const { doneOn, actualParticipants = null, note = '' } = input
    const isInUse = occasion.templateKey === IN_USE_KEY && (await countsUse(tx, occasion.delivery.serviceId))
    return {
      ok: true,
      write: () =>
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

async function countsUse(tx: Transaction, serviceId: string): Promise<boolean> {
  const revision = await tx.serviceRevision.findFirst({
    where: { serviceId, state: 'published' },
    orderBy: { number: 'desc' },
    select: { content: true },
  })
  return revision !== null && serviceContentSchema.parse(revision.content).countsUse
}

async function newId(tx: Transaction): Promise<string> {
  const [row] = await tx.$queryRaw<[{ id: string }]>`SELECT uuidv7()::text AS id`
  return row.id
}

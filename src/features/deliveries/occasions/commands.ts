import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { canBeDelivered } from '@/features/catalogue/rules'
import { lifeOf, lifeSelect } from '@/features/catalogue/service-life'
import { passClashes } from '@/features/deliveries/clashes/clash-queries'
import type { Passed } from '@/features/deliveries/clashes/rules'
import { changeFollowing } from '@/features/deliveries/occasions/change-following'
import { type ChangedOccasion, changeOccasion } from '@/features/deliveries/occasions/change-occasion'
import { besides, planEvent, sequenceAfter, withPassed } from '@/features/deliveries/occasions/plan-event'
import { checkDay, mayUseMode, planMark, statusAfter } from '@/features/deliveries/rules'
import type { CancelOccasion, PlanOccasion } from '@/features/deliveries/schema'
import { draftContentSchema } from '@/features/orders/content/order-content'
import { dayOf, stockholmInstant } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import type { Party } from '@/lib/party'
import { accept, type Result, refuse, refuseTogether } from '@/lib/result'

/**
 * Sets day, time and place, or moves what was planned: the same occasion, one step on in its sequence. A joint session
 * is held against the clashes of all its organisations at once. `unsuited` are the parties that the time does not suit.
 */
export function planOccasion(
  actor: SignedInActor,
  plan: PlanOccasion,
  unsuited: readonly Party[] = [],
): Promise<Result<string>> {
  // The others of a joint session come after the first, and are told the same.
  let passed: Passed = null
  return changeOccasion(actor, plan.occasionId, async (occasion, reading) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const next = statusAfter(occasion, 'plan')
    if (!next.ok) return next
    if (!isAsSeen(occasion, plan)) return refuse('occasion_changed')
    const day = checkDay(plan.on, dayOf(actor.now), 'on')
    if (!day.ok) return day
    const found = await findColumns(reading, occasion, plan)
    if (!found.ok) return found
    const columns = found.value
    if (!occasion.besides) {
      const clashes = await passTogether(reading, { occasion, columns, actor, unsuited }, plan)
      if (!clashes.ok) return clashes
      passed = clashes.value
    }
    const planned = { ...columns, sequence: sequenceAfter(occasion) }
    const data = { ...planned, ...firstPlanned(occasion, actor), status: next.value }
    return {
      ok: true,
      write: async tx => {
        await tx.occasion.update({ where: { id: occasion.id }, data, select: { id: true } })
        await changeFollowing(tx, occasion.delivery)
      },
      events: [
        {
          subjectId: occasion.id,
          ...withPassed(besides(planEvent(occasion, planned), occasion), passed),
        },
      ],
    }
  })
}

/** Calls an occasion off, with a reason that everyone concerned is told. */
export function cancelOccasion(actor: SignedInActor, input: CancelOccasion): Promise<Result<string>> {
  return changeOccasion(actor, input.occasionId, occasion => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const next = statusAfter(occasion, 'cancel')
    if (!next.ok) return next
    const sequence = occasion.lastSequence + 1
    const facts = { before: occasion.status, sequence, ...(occasion.besides && { besides: true as const }) }
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

/** The rest of a delivery waits from when an occasion got its time. A move leaves that as it was. */
function firstPlanned({ status }: ChangedOccasion, { now }: SignedInActor) {
  return status === 'planned' ? {} : { plannedAt: now }
}

/** The form was filled in against one organisation's part. The others are what they are. */
function isAsSeen(occasion: ChangedOccasion, { seen }: PlanOccasion): boolean {
  return !seen || occasion.besides || seen === planMark(occasion)
}

type Planned = {
  occasion: ChangedOccasion
  columns: ReturnType<typeof columnsOf>
  actor: SignedInActor
  unsuited: readonly Party[]
}

/** The first part of a joint session is held against the clashes of all of them. */
function passTogether(reading: Reading, planned: Planned, plan: PlanOccasion) {
  const { occasion, columns, actor, unsuited } = planned
  const { delivererId, plannedParticipants: participants } = columns
  const asked = { occasion, slots: [columns], delivererId, participants, unsuited }
  return passClashes(reading, { ...asked, locale: actor.locale, today: dayOf(actor.now) }, plan)
}

/** The plan's columns, or each thing that is wrong: too late a day, a mode not agreed, an unknown deliverer. */
async function findColumns(reading: Reading, occasion: ChangedOccasion, plan: PlanOccasion) {
  const { content, service } = await reading.order.findUniqueOrThrow({
    where: { id: occasion.delivery.orderId },
    select: { content: true, service: { select: lifeSelect } },
  })
  const life = lifeOf(service)
  const lastDay = { field: 'on', values: { day: life.lastDeliveryOn ?? '' } }
  const mayUse = mayUseMode(draftContentSchema.parse(content).mode, occasion, plan.mode)
  const obstacle = refuseTogether(
    !canBeDelivered(life, plan.on) && refuse('service_delivers_no_more', lastDay),
    // The others of a joint session take part as their own parties agreed.
    !mayUse && !occasion.besides && refuse('mode_agreed', { field: 'mode' }),
    !(await isKnown(reading, plan.delivererId)) && refuse('deliverer_unknown', { field: 'delivererId' }),
  )
  return obstacle ?? accept({ ...columnsOf(plan, occasion), mode: mayUse ? plan.mode : occasion.mode })
}

async function isKnown(reading: Reading, delivererId: string | undefined): Promise<boolean> {
  return !delivererId || (await reading.deliverer.count({ where: { id: delivererId } })) === 1
}

function columnsOf(plan: PlanOccasion, occasion: ChangedOccasion) {
  const { minutes, plannedParticipants } = occasion
  return {
    startsAt: stockholmInstant(plan.on, plan.time),
    minutes: plan.minutes ?? minutes,
    place: plan.place ?? '',
    link: plan.link ?? '',
    delivererId: plan.delivererId ?? null,
    mode: plan.mode,
    plannedParticipants: occasion.besides ? plannedParticipants : (plan.plannedParticipants ?? null),
    note: plan.note ?? '',
  }
}

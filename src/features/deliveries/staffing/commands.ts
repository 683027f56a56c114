import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { passClashesOfSteps, type Step } from '@/features/deliveries/clashes/clash-queries'
import type { Passed } from '@/features/deliveries/clashes/rules'
import { changeDelivery, type DeliveryEvent } from '@/features/deliveries/occasions/change-delivery'
import type { DeliveryRow } from '@/features/deliveries/occasions/lock-occasion'
import { passedInAll, planEvent, withPassed } from '@/features/deliveries/occasions/plan-event'
import { canMove } from '@/features/deliveries/rules'
import type { ChangeCaseOwner, ChangeDeliverer } from '@/features/deliveries/staffing/schema'
import type { Prisma } from '@/generated/prisma/client'
import { dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { accept, type Result, refuse } from '@/lib/result'

/** Somebody else, or nobody, holds these occasions from now on. Both are told, and the parties, once for all of them. */
export function changeDeliverer(actor: SignedInActor, input: ChangeDeliverer): Promise<Result<string>> {
  return changeDelivery(actor, input.deliveryId, async (delivery, reading) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const { delivererId = null, occasionIds } = input
    const found = await findOpen(reading, delivery, occasionIds)
    if (!found.ok) return found
    const changed = found.value.filter(one => one.delivererId !== delivererId)
    if (changed.length === 0) return refuse('deliverer_unchanged', { field: 'delivererId' })
    const isKnown = !delivererId || (await reading.deliverer.count({ where: { id: delivererId } })) === 1
    if (!isKnown) return refuse('deliverer_unknown', { field: 'delivererId' })
    const ids = changed.map(({ id }) => id)
    // Of a time that is only proposed nobody has been told, and nobody is.
    const planned = changed.filter(({ status }) => status === 'planned')
    const steps = planned.flatMap(occasion => toBeHeld(delivery, occasion, delivererId))
    const asked = { steps, locale: actor.locale, today: dayOf(actor.now), only: 'clash_deliverer' as const }
    const passed = await passClashesOfSteps(reading, asked, input)
    if (!passed.ok) return passed
    const own = planned.map((before, index) => handedOver(before, delivererId, passed.value[index] ?? null))
    const together = {
      kind: planned.length > 0 ? 'delivery.handed_over' : 'delivery.deliverer_chosen',
      subjectId: delivery.id,
      facts: { deliverer: delivererId, occasions: changed.length, parts: own.length },
    } as const
    return {
      ok: true,
      write: tx =>
        tx.occasion.updateMany({
          where: { id: { in: ids } },
          data: { delivererId, sequence: { increment: 1 } },
        }),
      events: [...own, withPassed(together, passedInAll(passed.value))],
    }
  })
}

/** All of them, where none is over and none is held jointly. */
async function findOpen(reading: Reading, delivery: DeliveryRow, ids: string[]): Promise<Result<Row[]>> {
  const where = { deliveryId: delivery.id, id: { in: ids } }
  const found = await reading.occasion.findMany({ where, select: planSelect })
  if (found.length < new Set(ids).size) return refuse('not_found')
  if (!found.every(one => canMove(one, 'plan'))) return refuse('occasion_not_open')
  if (found.some(one => one.sessionId)) return refuse('session_is_joint', { field: 'occasionIds' })
  return accept(found)
}

type Row = Prisma.OccasionGetPayload<{ select: typeof planSelect }>

function toBeHeld(
  { id, organisationId, orderId }: DeliveryRow,
  row: Row,
  delivererId: string | null,
): Step[] {
  const { startsAt, minutes } = row
  if (!startsAt) return []
  const occasion = { ...row, deliveryId: id, organisationId, delivery: { orderId } }
  return [{ occasion, slot: { startsAt, minutes }, delivererId }]
}

function handedOver(before: Row, delivererId: string | null, passed: Passed): DeliveryEvent {
  const planned = { ...before, delivererId, sequence: before.sequence + 1 }
  const { facts, texts } = withPassed(planEvent(before, planned), passed)
  return {
    kind: 'occasion.handed_over',
    subjectId: before.id,
    facts,
    ...(texts?.clashReason && { texts: { clashReason: texts.clashReason } }),
  }
}

/** A colleague takes the delivery over. Both are told, and the parties' own people, who to turn to. */
export function changeCaseOwner(actor: SignedInActor, input: ChangeCaseOwner): Promise<Result<string>> {
  return changeDelivery(actor, input.deliveryId, async (delivery, reading) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const { caseOwnerId: owner } = input
    const { caseOwnerId: ownerBefore } = await reading.delivery.findUniqueOrThrow({
      where: { id: delivery.id },
      select: { caseOwnerId: true },
    })
    if (owner === ownerBefore) return refuse('case_owner_unchanged', { field: 'caseOwnerId' })
    const runsDeliveries = await reading.person.count({
      where: { id: owner, staffRole: { in: ['staff', 'admin'] }, deactivatedAt: null },
    })
    if (runsDeliveries === 0) return refuse('case_owner_unknown', { field: 'caseOwnerId' })
    return {
      ok: true,
      write: async () => {},
      set: { caseOwnerId: owner },
      events: [
        { kind: 'delivery.case_owner_changed', subjectId: delivery.id, facts: { owner, ownerBefore } },
      ],
    }
  })
}

const planSelect = {
  ...{ id: true, status: true, sequence: true, startsAt: true, minutes: true },
  ...{ mode: true, place: true, link: true, delivererId: true, sessionId: true },
  ...{ templateKey: true, position: true, plannedParticipants: true },
} as const satisfies Prisma.OccasionSelect

import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { newId } from '@/features/deliveries/id-queries'
import type { DeliveryEvent } from '@/features/deliveries/occasions/change-delivery'
import { changeOccasion } from '@/features/deliveries/occasions/change-occasion'
import type { OccasionRow } from '@/features/deliveries/occasions/lock-occasion'
import { ADDED_KEY, statusAfter } from '@/features/deliveries/rules'
import type { SplitOccasion } from '@/features/deliveries/schema'
import type { Reading } from '@/lib/db'
import { type Result, refuse } from '@/lib/result'

/** Makes two of one occasion. The first part keeps its identity and time, the second is a proposal after the others. */
export function splitOccasion(actor: SignedInActor, input: SplitOccasion): Promise<Result<string>> {
  return changeOccasion(actor, input.occasionId, async (occasion, reading) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const next = statusAfter(occasion, 'plan')
    if (!next.ok) return next
    if (occasion.sessionId) return refuse('session_is_joint')
    const { deliveryId, organisationId, mode, place, link, delivererId } = occasion
    const { position, ...whole } = await findWhole(reading, occasion)
    const id = await newId(reading)
    const { title, minutes, secondMinutes } = input
    const sequence = occasion.sequence + 1
    return {
      ok: true,
      write: async tx => {
        const where = { id: occasion.id }
        await tx.occasion.update({ where, data: { minutes, sequence }, select: { id: true } })
        await tx.occasion.create({
          data: {
            ...{ id, deliveryId, organisationId, mode, place, link, delivererId, ...whole },
            ...{ templateKey: ADDED_KEY, title: { sv: title, en: title } },
            ...{ position, minutes: secondMinutes },
          },
          select: { id: true },
        })
      },
      events: [
        ...splitEvents(occasion, { into: id, minutes, sequence }),
        { kind: 'occasion.added', subjectId: id, facts: { minutes: secondMinutes }, texts: { title } },
      ],
    }
  })
}

/** Nobody has been told of a time that is only proposed. */
function splitEvents(
  { id, status, minutes: minutesFrom }: OccasionRow,
  facts: { into: string; minutes: number; sequence: number },
): DeliveryEvent[] {
  if (status !== 'planned') return []
  return [{ kind: 'occasion.split', subjectId: id, facts: { ...facts, minutesFrom } }]
}

/** The parts of the whole that the second one shares, and its place after all the others. */
async function findWhole(reading: Reading, { id, deliveryId }: OccasionRow) {
  const { _max: last } = await reading.occasion.aggregate({ where: { deliveryId }, _max: { position: true } })
  const shared = { followsStart: true, plannedParticipants: true } as const
  const whole = await reading.occasion.findUniqueOrThrow({ where: { id }, select: shared })
  return { ...whole, position: (last.position ?? 0) + 1 }
}

import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { canBeDelivered } from '@/features/catalogue/rules'
import { lifeOf, lifeSelect } from '@/features/catalogue/service-life'
import { passClashes } from '@/features/deliveries/clashes/clash-queries'
import type { Passed } from '@/features/deliveries/clashes/rules'
import { newId } from '@/features/deliveries/id-queries'
import { changeFollowing } from '@/features/deliveries/occasions/change-following'
import { changeOccasion } from '@/features/deliveries/occasions/change-occasion'
import type { OccasionRow } from '@/features/deliveries/occasions/lock-occasion'
import { statusAfter } from '@/features/deliveries/rules'
import { askedFacts, type ProposeTimes } from '@/features/deliveries/times/rules'
import { dayOf, isFarAhead, stockholmInstant } from '@/lib/dates'
import type { Reading, Transaction } from '@/lib/db'
import type { Result } from '@/lib/result'
import { type Refusal, refuse } from '@/lib/result'

/** Staff propose times for an occasion, instead of those that were proposed before. */
export function proposeTimes(actor: SignedInActor, input: ProposeTimes): Promise<Result<string>> {
  return changeOccasion(actor, input.occasionId, async (occasion, reading) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const next = statusAfter(occasion, 'plan')
    if (!next.ok) return next
    if (occasion.sessionId) return refuse('session_is_joint')
    const times = slotsOf(occasion, input)
    const past = times.findIndex(({ startsAt }) => startsAt <= actor.now)
    if (past >= 0) return refuse('occasion_in_past', { field: `times[${past}].on` })
    const far = times.findIndex(({ startsAt }) => isFarAhead(dayOf(startsAt), dayOf(actor.now)))
    if (far >= 0) return refuse('day_far_ahead', { field: `times[${far}].on` })
    const late = await refuseLate(reading, occasion, input)
    if (late) return late
    const { delivererId, plannedParticipants: participants } = occasion
    const { locale } = actor
    const today = dayOf(actor.now)
    const asked = { occasion, slots: times, delivererId, participants, locale, today }
    const clashes = await passClashes(reading, asked, input)
    if (!clashes.ok) return clashes
    const passed = clashes.value
    const id = await newId(reading)
    return {
      ok: true,
      write: tx => writeProposal(tx, actor, { id, occasion, times, passed }),
      events: eventsOf(actor, { ...input, occasion, times, passed }),
    }
  })
}

type Told = { occasion: OccasionRow; times: Times; passed: Passed; reason?: string }

/** Only a planned time has a reason to move. The person who holds it is told, unless they have said no. */
function eventsOf({ now }: SignedInActor, { occasion, times, passed, reason }: Told) {
  const { id: subjectId, delivererId, assignment } = occasion
  const movedFrom = (occasion.status === 'planned' && occasion.startsAt?.toISOString()) || null
  const isHeld = delivererId !== null && assignment !== 'declined'
  const givesWay = { kind: 'occasion.gives_way' as const, subjectId }
  return [
    ...(movedFrom && isHeld ? [{ ...givesWay, facts: { movedFrom } }] : []),
    {
      kind: 'occasion.times_proposed' as const,
      subjectId,
      facts: {
        times: times.length,
        passed: passed?.passed ?? null,
        ...askedFacts({ proposedAt: now, times }),
        movedFrom,
      },
      texts: {
        ...(passed && { clashReason: passed.reason }),
        ...(movedFrom && reason && { reason }),
      },
    },
  ]
}

type Times = ReturnType<typeof slotsOf>

function slotsOf(occasion: OccasionRow, { times }: ProposeTimes) {
  return times.map(({ on, time, minutes }, index) => ({
    position: index + 1,
    startsAt: stockholmInstant(on, time),
    minutes: minutes ?? occasion.minutes,
  }))
}

async function refuseLate(
  reading: Reading,
  occasion: OccasionRow,
  { times }: ProposeTimes,
): Promise<Refusal | null> {
  const { service } = await reading.order.findUniqueOrThrow({
    where: { id: occasion.delivery.orderId },
    select: { service: { select: lifeSelect } },
  })
  const life = lifeOf(service)
  const late = times.findIndex(({ on }) => !canBeDelivered(life, on))
  if (late < 0) return null
  const values = { day: life.lastDeliveryOn ?? '' }
  return refuse('service_delivers_no_more', { field: `times[${late}].on`, values })
}

type NewProposal = { id: string; occasion: OccasionRow; times: Times; passed: Passed }

async function writeProposal(tx: Transaction, actor: SignedInActor, proposal: NewProposal) {
  const { id, occasion, times, passed } = proposal
  const { organisationId } = occasion
  await tx.timeProposal.updateMany({
    where: { occasionId: occasion.id, replacedAt: null },
    data: { replacedAt: actor.now },
  })
  await tx.timeProposal.create({
    data: {
      id,
      occasionId: occasion.id,
      organisationId,
      planStatus: occasion.status,
      planStartsAt: occasion.startsAt,
      proposedById: actor.personId,
      proposedAt: actor.now,
      passed: passed?.passed.split(' ') ?? [],
      passedReason: passed?.reason ?? '',
    },
    select: { id: true },
  })
  await tx.proposedTime.createMany({ data: times.map(time => ({ ...time, organisationId, proposalId: id })) })
  await changeFollowing(tx, occasion.delivery)
}

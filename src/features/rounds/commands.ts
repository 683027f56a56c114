import 'server-only'
import type { SignedInActor, StaffActor } from '@/auth/actor'
import { withActor } from '@/auth/with-actor'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { recordOrderEvent } from '@/features/orders/order-events'
import { lockRoundState, recordRoundEvent } from '@/features/rounds/change-round'
import { canKeepRounds } from '@/features/rounds/policy'
import { canBeCalledOff, letIn, type RoundDates } from '@/features/rounds/rules'
import type { ChangeRound, OpenRound } from '@/features/rounds/schema'
import { dateOf, dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { appendEvent } from '@/lib/events'
import { enqueue } from '@/lib/jobs'
import { accept, type Result, refuse } from '@/lib/result'

/** Makes a round of a service that runs in rounds; gives its id. Two of a service never start on one day. */
export async function openRound(actor: SignedInActor, input: OpenRound): Promise<Result<string>> {
  if (!canKeepRounds(actor)) return refuse('not_allowed')
  if (input.startsOn <= dayOf(actor.now)) return refuse('round_in_past', { field: 'startsOn' })
  return withActor(actor, async tx => {
    const serviceId = await findServiceOfRounds(tx, input.service)
    if (!serviceId) return refuse('service_without_rounds', { field: 'service' })
    const { minimumPlaces, maximumPlaces } = input
    const [round] = await tx.round.createManyAndReturn({
      data: [{ serviceId, ...datesOf(input), minimumPlaces, maximumPlaces }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!round) return refuse('round_exists', { field: 'startsOn' })
    const facts = { service: input.service, startsOn: input.startsOn, minimumPlaces, maximumPlaces }
    await recordRoundEvent(tx, actor, round.id, { kind: 'round.opened', facts })
    return accept(round.id)
  })
}

/** Changes days and places of a round that has not started. Whoever has a place is told when the days change. */
export async function changeRound(actor: SignedInActor, input: ChangeRound): Promise<Result<string>> {
  if (!canKeepRounds(actor)) return refuse('not_allowed')
  const today = dayOf(actor.now)
  if (input.startsOn <= today) return refuse('round_in_past', { field: 'startsOn' })
  return withActor(actor, async tx => {
    const before = await lockRoundState(tx, input.roundId)
    if (!before) return refuse('not_found')
    if (!canBeCalledOff(before, today)) return refuse('round_moved_on')
    if (input.maximumPlaces < before.occupied) {
      return refuse('round_has_more_places', { field: 'maximumPlaces', values: { count: before.occupied } })
    }
    if (await isTaken(tx, input)) return refuse('round_exists', { field: 'startsOn' })
    const { roundId, startsOn, minimumPlaces, maximumPlaces } = input
    await tx.round.update({
      where: { id: roundId },
      data: { ...datesOf(input), minimumPlaces, maximumPlaces },
      select: { id: true },
    })
    await recordRoundEvent(tx, actor, roundId, {
      kind: 'round.changed',
      facts: {
        startsOn,
        lastOrderOn: input.lastOrderOn,
        goNoGoOn: input.goNoGoOn,
        minimumPlaces,
        maximumPlaces,
      },
    })
    if (startsOn !== before.startsOn) await tellOfNewStart(tx, actor, input)
    await enqueue(tx, 'offer_places', { roundId })
    return accept(roundId)
  })
}

/** Lets an organisation that has shown interest order after the last day, while there are places. */
export async function admitLate(
  actor: SignedInActor,
  { roundId, organisationId }: { roundId: string; organisationId: string },
): Promise<Result<string>> {
  if (!canKeepRounds(actor)) return refuse('not_allowed')
  return withActor(actor, async tx => {
    const round = await lockRoundState(tx, roundId)
    const interest = await tx.interest.findFirst({
      where: { organisationId, withdrawnAt: null, service: { rounds: { some: { id: roundId } } } },
      select: { id: true },
    })
    if (!round || !interest) return refuse('not_found')
    const open = letIn(round, dayOf(actor.now))
    if (!open.ok) return open
    const { count } = await tx.roundAdmission.createMany({
      data: [{ roundId, organisationId, admittedById: actor.personId, admittedAt: actor.now }],
      skipDuplicates: true,
    })
    if (count === 0) return accept(roundId)
    const eventId = await appendEvent(tx, actor, {
      chainId: organisationId,
      kind: 'round.admitted',
      subjectId: roundId,
      facts: { startsOn: round.startsOn },
    })
    await enqueue(tx, 'notify', { eventId })
    return accept(roundId)
  })
}

async function findServiceOfRounds(tx: Transaction, slug: string): Promise<string | null> {
  const service = await tx.service.findUnique({
    where: { slug },
    select: {
      id: true,
      revisions: {
        where: { state: 'published' },
        orderBy: { number: 'desc' },
        take: 1,
        select: { content: true },
      },
    },
  })
  const content = service?.revisions[0]?.content
  return service && content && serviceContentSchema.parse(content).runsInRounds ? service.id : null
}

async function isTaken(tx: Transaction, { roundId, startsOn }: ChangeRound): Promise<boolean> {
  const service = { rounds: { some: { id: roundId } } }
  const where = { id: { not: roundId }, startsOn: dateOf(startsOn), service }
  return (await tx.round.count({ where })) > 0
}

async function tellOfNewStart(tx: Transaction, actor: StaffActor, { roundId, startsOn }: ChangeRound) {
  const places = await tx.roundPlace.findMany({
    where: { roundId, status: { not: 'released' } },
    orderBy: { organisationId: 'asc' },
    select: { orderId: true, organisationId: true },
  })
  for (const { orderId, organisationId } of places) {
    const order = { id: orderId, organisationId }
    await recordOrderEvent(tx, actor, order, { kind: 'order.round_changed', facts: { startsOn } })
  }
}

function datesOf({ startsOn, lastOrderOn, goNoGoOn }: RoundDates) {
  return { startsOn: dateOf(startsOn), lastOrderOn: dateOf(lastOrderOn), goNoGoOn: dateOf(goNoGoOn) }
}

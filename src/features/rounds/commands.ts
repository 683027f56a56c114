import 'server-only'
import { isStaff, type SignedInActor, type StaffActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { revisionInForce } from '@/features/catalogue/revision-in-force'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { followStart } from '@/features/rounds/change-orders'
import { lockRoundAndOrders, lockRoundState, tellOfRound } from '@/features/rounds/change-round'
import { roundHappenings } from '@/features/rounds/happenings'
import { canBeCalledOff, checkStart, letIn, type RoundDates } from '@/features/rounds/rules'
import type { ChangeRound, OpenRound } from '@/features/rounds/schema'
import { dateOf, dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { tell } from '@/lib/happenings/tell'
import { enqueue } from '@/lib/jobs'
import { accept, type Result, refuse } from '@/lib/result'
import { explaining } from '@/lib/violations'

/** Makes a round of a service that runs in rounds; gives its id. Two of a service never start on one day. */
export async function openRound(actor: SignedInActor, input: OpenRound): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  const start = checkStart(input, dayOf(actor.now))
  if (!start.ok) return start
  return withActor(actor, tx => once(tx, actor, () => addRound(tx, actor, input)))
}

async function addRound(tx: Transaction, actor: StaffActor, input: OpenRound): Promise<Result<string>> {
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
  await tellOfRound(tx, actor, round.id, { kind: 'round.opened', facts })
  return accept(round.id)
}

/**
 * Changes days and places of a round that has not started. Everybody with a place is told of a new start.
 * Orders that are not confirmed are signed again, because the start is part of the signed text.
 */
export async function changeRound(actor: SignedInActor, input: ChangeRound): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  const start = checkStart(input, dayOf(actor.now))
  if (!start.ok) return start
  // Two rounds moved to one day at once: the index decides.
  const taken = refuse('round_exists', { field: 'startsOn' })
  return explaining({ Round_serviceId_startsOn_key: taken }, () =>
    withActor(actor, tx => replan(tx, actor, input)),
  )
}

async function replan(tx: Transaction, actor: StaffActor, input: ChangeRound): Promise<Result<string>> {
  const { roundId, startsOn, lastOrderOn, goNoGoOn, minimumPlaces, maximumPlaces } = input
  const locked = await lockRoundAndOrders(tx, roundId)
  if (!locked) return refuse('not_found')
  const { round: before, orders } = locked
  if (!canBeCalledOff(before, dayOf(actor.now))) return refuse('round_moved_on')
  if (maximumPlaces < before.occupied) {
    return refuse('round_has_more_places', { field: 'maximumPlaces', values: { count: before.occupied } })
  }
  await tx.round.update({
    where: { id: roundId },
    data: { ...datesOf(input), minimumPlaces, maximumPlaces },
    select: { id: true },
  })
  const facts = { startsOn, lastOrderOn, goNoGoOn, minimumPlaces, maximumPlaces }
  await tellOfRound(tx, actor, roundId, { kind: 'round.changed', facts })
  if (startsOn !== before.startsOn) {
    const startedOn = before.startsOn
    for (const order of orders) await followStart(tx, actor, { order, startsOn, startedOn })
  }
  await enqueue(tx, 'offer_places', { roundId })
  return accept(roundId)
}

/** Lets an organisation that has shown interest order after the last day, while there are places. */
export async function admitLate(
  actor: SignedInActor,
  { roundId, organisationId }: { roundId: string; organisationId: string },
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
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
    await tell(tx, actor, {
      of: roundHappenings,
      chainId: organisationId,
      kind: 'round.admitted',
      subjectId: roundId,
      facts: { startsOn: round.startsOn },
    })
    return accept(roundId)
  })
}

async function findServiceOfRounds(tx: Transaction, slug: string): Promise<string | null> {
  const service = await tx.service.findUnique({
    where: { slug },
    select: {
      id: true,
      revisions: revisionInForce,
    },
  })
  const content = service?.revisions[0]?.content
  return service && content && serviceContentSchema.parse(content).runsInRounds ? service.id : null
}

function datesOf({ startsOn, lastOrderOn, goNoGoOn }: RoundDates) {
  return { startsOn: dateOf(startsOn), lastOrderOn: dateOf(lastOrderOn), goNoGoOn: dateOf(goNoGoOn) }
}

import 'server-only'
import { isStaff, type SignedInActor, type StaffActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import type { RoundStatus } from '@/features/catalogue/rounds/rules'
import { findHeldSessions, withdrawLeftSessions } from '@/features/deliveries/sessions/change-leaving'
import { tellOfOrder } from '@/features/orders/tell-order'
import { cancelInRound, moveToRound } from '@/features/rounds/change-orders'
import { countsOf, lockRoundAndOrders, tellOfRound } from '@/features/rounds/change-round'
import { canBeCalledOff, go, isToldOfGoing, rollOver } from '@/features/rounds/rules'
import { dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { accept, type Result, refuse } from '@/lib/result'

type Decision = { roundId: string; reason: string }

/** Staff decide that the round goes: with too few places taken they say why. All with a place are told. */
export async function confirmRound(actor: SignedInActor, input: Decision): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  return withActor(actor, async tx => {
    const locked = await lockRoundAndOrders(tx, input.roundId)
    if (!locked) return refuse('not_found')
    const { round, orders } = locked
    const decision = go(round, countsOf(orders), input.reason)
    if (!decision.ok) return decision
    await decide(tx, actor, input, { status: decision.value })
    for (const { orderId, organisationId } of orders.filter(isToldOfGoing)) {
      const order = { id: orderId, organisationId }
      const facts = { startsOn: round.startsOn }
      await tellOfOrder(tx, actor, order, { kind: 'order.round_confirmed', facts })
    }
    return accept(input.roundId)
  })
}

/** Staff call the round off: its orders go back to their parties, and those already confirmed are cancelled. */
export async function cancelRound(actor: SignedInActor, input: Decision): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  return withActor(actor, async tx => {
    const locked = await lockRoundAndOrders(tx, input.roundId)
    if (!locked) return refuse('not_found')
    const { round, orders } = locked
    if (!canBeCalledOff(round, dayOf(actor.now))) return refuse('round_moved_on')
    for (const order of orders) await cancelInRound(tx, actor, { order, ...input })
    await decide(tx, actor, input, { status: 'cancelled' })
    return accept(input.roundId)
  })
}

/**
 * Staff approve that the round's orders roll over to another one, in their turn and all of them or none.
 * Orders that were not confirmed yet go back to be signed again: the round is part of the signed text.
 */
export async function moveRound(
  actor: SignedInActor,
  input: Decision & { targetId: string },
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  const today = dayOf(actor.now)
  return withActor(actor, async tx => {
    const locked = await lockRoundAndOrders(tx, input.roundId)
    if (!locked) return refuse('not_found')
    const { round, orders } = locked
    if (!canBeCalledOff(round, today)) return refuse('round_moved_on')
    if (!(await isAnotherOfService(tx, input))) return refuse('round_closed', { field: 'targetId' })
    // Its orders too: their sessions meet those that come.
    const there = await lockRoundAndOrders(tx, input.targetId)
    if (!there) return refuse('not_found')
    const target = there.round
    const fits = rollOver(countsOf(orders), target, today)
    if (!fits.ok) return fits
    // Those with a place come first: nobody is let past a waiting list, not even one that moves along.
    const inTurn = orders.toSorted((one, other) => Number(isInLine(one)) - Number(isInLine(other)))
    const moved = { startedOn: round.startsOn, reason: input.reason }
    const held = await findHeldSessions(tx, input.roundId)
    for (const order of inTurn) {
      await moveToRound(tx, actor, { ...moved, order, target })
    }
    await withdrawLeftSessions(tx, actor, held, { startsOn: target.startsOn, startedOn: round.startsOn })
    await decide(tx, actor, input, { status: 'cancelled', movedToId: input.targetId })
    return accept(input.targetId)
  })
}

/** An offer that nobody has accepted goes back to the line when its order is opened again. */
function isInLine({ status }: { status: string }): boolean {
  return status === 'waiting' || status === 'offered'
}

async function isAnotherOfService(
  tx: Transaction,
  { roundId, targetId }: { roundId: string; targetId: string },
): Promise<boolean> {
  if (roundId === targetId) return false
  const service = { rounds: { some: { id: roundId } } }
  return (await tx.round.count({ where: { id: targetId, service } })) > 0
}

async function decide(
  tx: Transaction,
  actor: StaffActor,
  { roundId, reason }: Decision,
  to: { status: RoundStatus; movedToId?: string },
): Promise<void> {
  await tx.round.update({
    where: { id: roundId },
    data: { ...to, decidedAt: actor.now, decisionReason: reason },
    select: { id: true },
  })
  await tellOfRound(tx, actor, roundId, {
    kind: 'round.decided',
    facts: { status: to.status, movedTo: to.movedToId ?? null },
    texts: { reason },
  })
}

import 'server-only'
import type { StaffActor } from '@/auth/actor'
import { lockRound } from '@/features/catalogue/rounds/lock-round'
import { joinPlannedSessions } from '@/features/deliveries/sessions/change-joining'
import { changeProposedDays } from '@/features/deliveries/sessions/change-proposed-days'
import { changeOrderWithin, type OrderChange } from '@/features/orders/change-order'
import { closeVersion, versionOf } from '@/features/orders/change-version'
import { cancelling } from '@/features/orders/ending/change-to-end'
import { findPlace, savePlace } from '@/features/orders/places/change-place'
import type { OrderState } from '@/features/orders/rules'
import { can, statusAfter } from '@/features/orders/statuses'
import type { OrderEvent } from '@/features/orders/tell-order'
import type { PlacedOrder } from '@/features/rounds/change-round'
import type { RoundState } from '@/features/rounds/rules'
import type { Day } from '@/lib/dates'
import type { Transaction } from '@/lib/db'

type Cancelled = { order: PlacedOrder; reason: string }
type Moved = Cancelled & { startedOn: Day; target: RoundState }

/** A confirmed order ends with its round; the others go back to their parties, who choose another round. */
export async function cancelInRound(tx: Transaction, actor: StaffActor, { order, reason }: Cancelled) {
  // First the place, so that the order has none to keep while it is corrected.
  const place = await findPlace(tx, order.orderId)
  if (place) {
    const to = { ...place, status: 'released' as const, untilOn: null }
    await savePlace(tx, order.orderId, { from: place, to, now: actor.now })
  }
  await done(
    changeOrderWithin(tx, actor, order.orderId, state =>
      can(state, 'cancel')
        ? cancelling(state, actor, reason)
        : leaving(state, actor, {
            event: facts => ({ kind: 'order.round_cancelled', facts, texts: { reason } }),
          }),
    ),
  )
}

/** A confirmed order comes along, with its sessions. One that is not confirmed goes back to be signed for the new round. */
export async function moveToRound(tx: Transaction, actor: StaffActor, moved: Moved) {
  const { order, startedOn, target, reason } = moved
  const { startsOn, id: roundId } = target
  const event = (effects: Effects): OrderEvent => ({
    kind: 'order.round_moved',
    facts: { startsOn, startedOn, ...effects },
    texts: { reason },
  })
  await done(
    changeOrderWithin(tx, actor, order.orderId, state => leaving(state, actor, { event, roundId, startsOn })),
  )
  const place = await findPlace(tx, order.orderId)
  if (!place) return
  const { nextPosition } = await lockRound(tx, target.id)
  const to = { ...place, roundId: target.id, position: nextPosition }
  await savePlace(tx, order.orderId, { from: place, to, now: actor.now })
  const delivery = await tx.delivery.findUnique({ where: { orderId: order.orderId }, select: { id: true } })
  if (delivery) await joinPlannedSessions(tx, actor, delivery.id)
}

/**
 * The same when the round stays but its start moves. Places are kept. Orders that were not confirmed are
 * signed again.
 */
export async function followStart(
  tx: Transaction,
  actor: StaffActor,
  { order, startsOn, startedOn }: { order: PlacedOrder; startsOn: Day; startedOn: Day },
) {
  const event = (effects: Effects): OrderEvent => ({
    kind: 'order.round_changed',
    facts: { startsOn, startedOn, ...effects },
  })
  await done(changeOrderWithin(tx, actor, order.orderId, state => leaving(state, actor, { event, startsOn })))
}

type Effects = { version?: number; timesWithdrawn?: number }
type Leaving = { event: (effects: Effects) => OrderEvent; roundId?: string; startsOn?: Day }

/** The event names the version that it closes. Where the order stays as it was there is none, and its days follow. */
function leaving(order: OrderState, actor: StaffActor, leave: Leaving): OrderChange<string> {
  const { event, roundId, startsOn } = leave
  const next = statusAfter(order, 'leave_round')
  if (!next.ok) {
    const follow = async (tx: Transaction) => {
      const timesWithdrawn = startsOn ? await changeProposedDays(tx, actor, order.id, startsOn) : 0
      return [event(timesWithdrawn > 0 ? { timesWithdrawn } : {})]
    }
    return { ok: true, value: order.id, set: { roundId }, carryAlong: follow, events: [] }
  }
  const version = versionOf(order)
  return {
    ok: true,
    value: order.id,
    write: tx => closeVersion(tx, version.id, { closedAt: actor.now, closure: 'returned_by_staff' }),
    set: { status: next.value, roundId, validAt: null },
    events: [event({ version: version.number })],
  }
}

/** The round was decided for all of its orders: one that can't follow takes the whole decision back. */
async function done(changing: ReturnType<typeof changeOrderWithin>): Promise<void> {
  const result = await changing
  if (!result.ok) throw new Error(`An order could not follow its round: ${result.reason}`)
}

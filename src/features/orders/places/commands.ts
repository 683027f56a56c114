import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { lockRound } from '@/features/catalogue/rounds/lock-round'
import { isAhead } from '@/features/catalogue/rounds/rules'
import { changeOrder, type OrderChange } from '@/features/orders/change-order'
import { findPlace, savePlace } from '@/features/orders/places/change-place'
import { acceptedAs, type Place } from '@/features/orders/places/rules'
import { canSign, canWrite } from '@/features/orders/policy'
import type { OrderState } from '@/features/orders/rules'
import { dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { accept, type Refusal, type Result, refuse } from '@/lib/result'

/** A signatory of either side says yes to the place that is offered. A repeated press is answered, not refused. */
export function acceptPlace(actor: SignedInActor, orderId: string): Promise<Result<string>> {
  return changeOrder<string>(actor, orderId, async (order, reading) => {
    if (!canWrite(actor, order)) return refuse('not_allowed')
    if (!canSign(actor, order)) return refuse('not_a_signatory')
    const place = await offeredPlace(reading, order, actor.now)
    if (!place.ok) return place
    const status = acceptedAs(order.status)
    if (place.value.status !== 'offered') return { ok: true, value: order.id, events: [] }
    return answered(order, place.value, {
      to: { ...place.value, status, untilOn: null },
      kind: 'order.place_accepted',
      now: actor.now,
    })
  })
}

/** A signatory of either side says no. The place goes to the next in line, and the order leaves the list. */
export function declinePlace(actor: SignedInActor, orderId: string): Promise<Result<string>> {
  return changeOrder<string>(actor, orderId, async (order, reading) => {
    if (!canWrite(actor, order)) return refuse('not_allowed')
    if (!canSign(actor, order)) return refuse('not_a_signatory')
    const place = await offeredPlace(reading, order, actor.now)
    if (!place.ok) return place
    if (place.value.status !== 'offered') return refuse('place_not_offered')
    return answered(order, place.value, {
      to: { ...place.value, status: 'released', untilOn: null },
      kind: 'order.place_declined',
      now: actor.now,
    })
  })
}

type Answer = { to: Place; kind: 'order.place_accepted' | 'order.place_declined'; now: Date }

function answered(order: OrderState, from: Place, { to, kind, now }: Answer): OrderChange<string> {
  return {
    ok: true,
    value: order.id,
    write: tx => savePlace(tx, order.id, { from, to, now }),
    events: [{ kind }],
  }
}

/** The offered place, while it can be taken or when an earlier press took it. Its round stays locked. */
async function offeredPlace(
  reading: Reading,
  order: OrderState,
  now: Date,
): Promise<{ ok: true; value: Place } | Refusal> {
  if (!order.roundId) return refuse('place_not_offered')
  const round = await lockRound(reading, order.roundId)
  const place = await findPlace(reading, order.id)
  if (!place || place.status === 'waiting' || place.status === 'released') return refuse('place_not_offered')
  const today = dayOf(now)
  const isLate = place.status === 'offered' && (!place.untilOn || place.untilOn < today)
  return isLate || !isAhead(round, today) ? refuse('place_offer_passed') : accept(place)
}

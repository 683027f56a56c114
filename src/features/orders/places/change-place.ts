import 'server-only'
import { lockRound } from '@/features/catalogue/rounds/lock-round'
import {
  askedPlace,
  isOccupied,
  isOpenFor,
  type Place,
  type PlaceStatus,
  settled,
} from '@/features/orders/places/rules'
import { type OrderStatus, phaseOf } from '@/features/orders/statuses'
import type { OrderEvent } from '@/features/orders/tell-order'
import { type Day, dateOf, dayOf, dayOfDate } from '@/lib/dates'
import type { Reading, Transaction } from '@/lib/db'
import { enqueue } from '@/lib/jobs'
import { accept, type Result, refuse } from '@/lib/result'

type Placed = { id: string; organisationId: string; roundId: string | null }

/** The order's place as it is, to be read with its round locked. */
export async function findPlace(reading: Reading, orderId: string): Promise<Place | null> {
  const row = await reading.roundPlace.findUnique({
    where: { orderId },
    select: { roundId: true, status: true, untilOn: true },
  })
  return row && { ...row, untilOn: row.untilOn && dayOfDate(row.untilOn) }
}

/** The first day of the round that the order may be sent to. Null for a service without rounds. */
export async function roundToJoin(
  reading: Reading,
  order: Placed,
  asked: { runsInRounds: boolean; day: Day },
): Promise<Result<Day | null>> {
  const { roundId, organisationId } = order
  if (!roundId) return asked.runsInRounds ? refuse('round_missing') : accept(null)
  const round = await lockRound(reading, roundId)
  const place = await findPlace(reading, order.id)
  const keepsPlace = place?.roundId === roundId && place.status !== 'released'
  const isAdmitted = (await reading.roundAdmission.count({ where: { roundId, organisationId } })) > 0
  return isOpenFor(round, { day: asked.day, isAdmitted, keepsPlace })
    ? accept(round.startsOn)
    : refuse('round_closed')
}

/** Lets the order's place follow its order to a new status; gives what there is to log. */
export async function settlePlace(
  tx: Transaction,
  order: Placed,
  status: OrderStatus,
  now: Date,
): Promise<OrderEvent[]> {
  if (!order.roundId) return []
  const before = await findPlace(tx, order.id)
  for (const id of [...new Set([order.roundId, before?.roundId ?? order.roundId])].toSorted()) {
    await lockRound(tx, id)
  }
  const place = await findPlace(tx, order.id)
  const isLive = place && place.status !== 'released' && place.roundId === order.roundId
  if (phaseOf(status) === 'signing' && !isLive) return askForPlace(tx, order, place, now)
  if (!place) return []
  const next = settled(place, status, dayOf(now))
  if (next.status === place.status && next.untilOn === place.untilOn) return []
  await savePlace(tx, order.id, { from: place, to: next, now })
  return next.status === place.status ? [] : eventOf(next.status)
}

type Moved = { from: Place; to: Place & { position?: number }; now: Date }

/** Writes a place. Free places, whether new or old, are then offered to the first in line. */
export async function savePlace(tx: Transaction, orderId: string, { from, to, now }: Moved): Promise<void> {
  const { untilOn, ...place } = to
  await tx.roundPlace.update({
    where: { orderId },
    data: { ...place, untilOn: untilOn && dateOf(untilOn), changedAt: now },
    select: { orderId: true },
  })
  const leaves = from.roundId !== to.roundId || !isOccupied(to.status)
  if (isOccupied(from.status) && leaves) await enqueue(tx, 'offer_places', { roundId: from.roundId })
  if (to.status === 'waiting') await enqueue(tx, 'offer_places', { roundId: to.roundId })
}

async function askForPlace(
  tx: Transaction,
  { id, organisationId, roundId }: Placed,
  before: Place | null,
  now: Date,
): Promise<OrderEvent[]> {
  if (!roundId) return []
  const round = await lockRound(tx, roundId)
  const place = { roundId, status: askedPlace(round), untilOn: null, position: round.nextPosition }
  if (before) await savePlace(tx, id, { from: before, to: place, now })
  else {
    await tx.roundPlace.create({
      data: { ...place, orderId: id, organisationId, changedAt: now },
      select: { orderId: true },
    })
  }
  return eventOf(place.status)
}

function eventOf(status: PlaceStatus): OrderEvent[] {
  switch (status) {
    case 'held':
      return [{ kind: 'order.place_held' }]
    case 'taken':
      return [{ kind: 'order.place_taken' }]
    case 'released':
      return [{ kind: 'order.place_released' }]
    default:
      return [{ kind: 'order.place_awaited' }]
  }
}

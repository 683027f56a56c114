import 'server-only'
import { systemActor, withActor } from '@/auth/doors'
import { lockRound } from '@/features/catalogue/rounds/lock-round'
import { isAhead } from '@/features/catalogue/rounds/rules'
import { findPlace, savePlace } from '@/features/orders/places/change-place'
import { canBeOffered, offerEndsOn, type Place } from '@/features/orders/places/rules'
import { tellOfOrder } from '@/features/orders/tell-order'
import { lockRoundState, tellOfRound } from '@/features/rounds/change-round'
import type { RoundKind } from '@/features/rounds/happenings'
import { isOver } from '@/features/rounds/rules'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dateOf, dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import type { Jobs } from '@/lib/jobs'

/** Offers what is free to those who wait, first come first. Run again, it offers nothing more. */
export async function offerPlaces({ roundId }: Jobs['offer_places'], actor = systemActor()): Promise<void> {
  const today = dayOf(actor.now)
  const offerNext = () =>
    withActor(actor, async tx => {
      const round = await lockRound(tx, roundId)
      if (!isAhead(round, today) || round.occupied >= round.maximumPlaces) return false
      const order = await findFirstInLine(tx, roundId)
      const place = order && (await findPlace(tx, order.id))
      if (!order || !place) return false
      const deadline = offerEndsOn(today)
      const to: Place = { ...place, status: 'offered', untilOn: deadline }
      await savePlace(tx, order.id, { from: place, to, now: actor.now })
      const facts = { deadline, startsOn: round.startsOn }
      await tellOfOrder(tx, actor, order, { kind: 'order.place_offered', facts })
      return true
    })
  while (await offerNext());
}

async function findFirstInLine(tx: Transaction, roundId: string) {
  const waiting = await tx.roundPlace.findMany({
    where: { roundId, status: 'waiting' },
    orderBy: { position: 'asc' },
    select: { order: { select: { id: true, organisationId: true, status: true } } },
  })
  return waiting.find(({ order }) => canBeOffered(order.status))?.order
}

/** Carries out the passing of days: offers and corrections run out, decisions are due, rounds start and end. */
export async function settleRounds(actor = systemActor()): Promise<void> {
  const today = dayOf(actor.now)
  const { late, due, started } = await withActor(actor, async tx => ({
    late: await tx.roundPlace.findMany({
      where: lateOn(today),
      orderBy: [{ roundId: 'asc' }, { position: 'asc' }],
      select: { orderId: true },
    }),
    due: await tx.round.findMany({
      where: { status: 'planned', goNoGoOn: { lte: dateOf(today) } },
      select: { id: true },
    }),
    started: await tx.round.findMany({
      where: { status: 'confirmed', startsOn: { lte: dateOf(today) } },
      orderBy: { startsOn: 'asc' },
      select: { id: true },
    }),
  }))
  for (const { orderId } of late) await passOn(actor, orderId)
  for (const { id } of due) await tellOfDecision(actor, id)
  for (const { id } of started) await closeRound(actor, id)
}

type System = ReturnType<typeof systemActor>

/** Places whose last day is over, and those that nobody has taken in a round that has started. */
function lateOn(today: Day): Prisma.RoundPlaceWhereInput {
  return {
    OR: [
      { status: { in: ['held', 'offered', 'waiting'] }, untilOn: { lt: dateOf(today) } },
      {
        status: { in: ['held', 'offered', 'waiting'] },
        round: { status: 'confirmed', startsOn: { lte: dateOf(today) } },
      },
    ],
  }
}

/** The order first, then its round: a yes of the same moment comes before or after. */
function passOn(actor: System, orderId: string): Promise<void> {
  return withActor(actor, async tx => {
    await tx.$queryRaw`SELECT id FROM "Order" WHERE id = ${orderId}::uuid FOR UPDATE`
    const before = await findPlace(tx, orderId)
    if (!before) return
    const round = await lockRound(tx, before.roundId)
    const row = await tx.roundPlace.findFirst({
      where: { orderId, ...lateOn(dayOf(actor.now)) },
      select: { organisationId: true },
    })
    const place = await findPlace(tx, orderId)
    if (!row || !place) return
    const to: Place = { ...place, status: 'released', untilOn: null }
    await savePlace(tx, orderId, { from: place, to, now: actor.now })
    const kind = place.status === 'offered' ? 'order.place_passed' : 'order.place_lost'
    const order = { id: orderId, organisationId: row.organisationId }
    await tellOfOrder(tx, actor, order, { kind, facts: { startsOn: round.startsOn } })
  })
}

/** Tells the staff once that it is time to decide whether the round goes. */
function tellOfDecision(actor: System, roundId: string): Promise<void> {
  return withActor(actor, async tx => {
    const round = await lockRound(tx, roundId)
    const told = await tx.event.count({
      where: { subjectId: roundId, kind: 'round.decision_due' satisfies RoundKind },
    })
    if (round.status !== 'planned' || told > 0) return
    const facts = { startsOn: round.startsOn }
    await tellOfRound(tx, actor, roundId, { kind: 'round.decision_due', facts })
  })
}

/** Nobody gets a place in a round that has started, and a finished delivery stays so. Ended things stay ended. */
function closeRound(actor: System, roundId: string): Promise<void> {
  return withActor(actor, async tx => {
    const round = await lockRoundState(tx, roundId)
    const places = await tx.roundPlace.findMany({
      where: { roundId, status: { not: 'released' } },
      select: { order: { select: { status: true } } },
    })
    const placed = places.map(place => place.order.status)
    if (!round || !isOver(round, placed, dayOf(actor.now))) return
    await tx.round.update({ where: { id: roundId }, data: { status: 'done' }, select: { id: true } })
    await tellOfRound(tx, actor, roundId, { kind: 'round.done', facts: { startsOn: round.startsOn } })
  })
}

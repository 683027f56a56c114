import 'server-only'
import type { StaffActor, SystemActor } from '@/auth/actor'
import { lockRound } from '@/features/catalogue/rounds/lock-round'
import { roundHappenings } from '@/features/rounds/happenings'
import type { RoundCounts, RoundState } from '@/features/rounds/rules'
import type { Prisma } from '@/generated/prisma/client'
import { dayOfDate } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { type Happening, tell } from '@/lib/happenings/tell'

/** About the round itself, in the programme's own chain. Effects on an order are logged with the order. */
export function tellOfRound(
  tx: Transaction,
  actor: StaffActor | SystemActor,
  roundId: string,
  event: Happening<typeof roundHappenings>,
): Promise<void> {
  return tell(tx, actor, { of: roundHappenings, ...event, chainId: PROGRAMME_CHAIN, subjectId: roundId })
}

/**
 * The round, and the orders with a place or a turn in line, in the order they asked. Each row is locked, the
 * orders before the round. Null when there is no such round.
 */
export async function lockRoundAndOrders(tx: Transaction, roundId: string) {
  const where = { roundId, status: { not: 'released' } } satisfies Prisma.RoundPlaceWhereInput
  const before = await tx.roundPlace.findMany({ where, select: { orderId: true } })
  const ids = before.map(place => place.orderId)
  await tx.$queryRaw`SELECT id FROM "Order" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  const round = await lockRoundState(tx, roundId)
  if (!round) return null
  const orders = await tx.roundPlace.findMany({
    where,
    orderBy: { position: 'asc' },
    select: {
      orderId: true,
      organisationId: true,
      status: true,
      untilOn: true,
      order: { select: { status: true } },
    },
  })
  return { round, orders }
}

export type PlacedOrder = NonNullable<Awaited<ReturnType<typeof lockRoundAndOrders>>>['orders'][number]

/** The round with its row locked, or null when there is none. */
export async function lockRoundState(tx: Transaction, id: string): Promise<RoundState | null> {
  if ((await tx.round.count({ where: { id } })) === 0) return null
  const locked = await lockRound(tx, id)
  const row = await tx.round.findUniqueOrThrow({
    where: { id },
    select: { goNoGoOn: true, minimumPlaces: true },
  })
  return { ...locked, id, ...row, goNoGoOn: dayOfDate(row.goNoGoOn) }
}

export function countsOf(places: { status: keyof RoundCounts | 'released' }[]): RoundCounts {
  const count = (status: keyof RoundCounts) => places.filter(place => place.status === status).length
  return { held: count('held'), taken: count('taken'), offered: count('offered'), waiting: count('waiting') }
}

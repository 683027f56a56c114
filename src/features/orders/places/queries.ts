import 'server-only'
import type { Actor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { placesLeft, type RoundStatus } from '@/features/catalogue/rounds/rules'
import { isOpenFor, type PlaceStatus } from '@/features/orders/places/rules'
import { visibleOrders } from '@/features/orders/policy'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'

/** A round as those who order it see it. */
export type OrderRound = {
  id: string
  status: RoundStatus
  startsOn: Day
  lastOrderOn: Day
  placesLeft: number
  waiting: number
}

export type PlaceView = {
  round: OrderRound
  status: PlaceStatus
  untilOn: Day | null
  /** The turn on the waiting list, from one; 0 for an order that does not wait. */
  turn: number
}

/** The place that sending the order would give, or why it can't be sent. Null for a service without rounds. */
export type PlaceOutlook =
  | { kind: 'missing' }
  | { kind: 'closed' | 'kept' | 'room'; round: OrderRound; beside: OrderBeside[] }
  | { kind: 'line'; round: OrderRound; beside: OrderBeside[]; turn: number }

/** Another order of the organisation that has a place in the round, or stands in line for one. */
export type OrderBeside = { id: string; number: number }

/** The order's place in its round; null when it has none or the actor may not see the order. */
export function getPlace(actor: Actor, orderId: string): Promise<PlaceView | null> {
  return readAs(actor, async tx => {
    const order = await tx.order.findFirst({
      where: { AND: [{ id: orderId }, visibleOrders(actor)] },
      select: { roundPlace: { select: { status: true, untilOn: true, round: { select: roundSelect } } } },
    })
    if (!order?.roundPlace) return null
    const { status, untilOn, round } = order.roundPlace
    const [line] = await tx.$queryRaw<{ turn: number }[]>`SELECT app.turn_in_line(${orderId}::uuid) AS turn`
    return { round: roundOf(round), status, untilOn: untilOn && dayOfDate(untilOn), turn: line?.turn ?? 0 }
  })
}

/** The rounds that the order can be written for; the one that it has comes along, open or not. */
export function listRoundChoices(actor: Actor, orderId: string): Promise<OrderRound[]> {
  return readAs(actor, async tx => {
    const order = await tx.order.findFirst({
      where: { AND: [{ id: orderId }, visibleOrders(actor)] },
      select: { ...outlookSelect, serviceId: true },
    })
    if (!order) return []
    const rows = await tx.round.findMany({
      where: { serviceId: order.serviceId },
      orderBy: { startsOn: 'asc' },
      select: { ...roundSelect, ...admissionsOf(order.organisationId) },
    })
    const open = rows.filter(row => row.id === order.roundId || isOpen(row, order, dayOf(actor.now)))
    return open.map(roundOf)
  })
}

/** Read beside the rest of the pre-flight, in its transaction. */
export async function findOutlook(
  tx: Reading,
  order: { id: string; runsInRounds: boolean },
  day: Day,
): Promise<PlaceOutlook | null> {
  const row = await tx.order.findUniqueOrThrow({ where: { id: order.id }, select: outlookSelect })
  if (!row.roundId) return order.runsInRounds ? { kind: 'missing' } : null
  const found = await tx.round.findUniqueOrThrow({
    where: { id: row.roundId },
    select: {
      ...roundSelect,
      ...admissionsOf(row.organisationId),
      places: {
        where: {
          organisationId: row.organisationId,
          orderId: { not: order.id },
          status: { not: 'released' },
        },
        orderBy: { position: 'asc' },
        select: { order: { select: { id: true, number: true } } },
      },
    },
  })
  const round = roundOf(found)
  const beside = found.places.map(place => place.order)
  if (!isOpen(found, row, day)) return { kind: 'closed', round, beside }
  const isKept = row.roundPlace?.roundId === row.roundId && row.roundPlace.status === 'held'
  if (isKept) return { kind: 'kept', round, beside }
  if (round.placesLeft > 0) return { kind: 'room', round, beside }
  const [line] = await tx.$queryRaw<{ turn: number }[]>`SELECT app.turn_in_line(${order.id}::uuid) AS turn`
  return { kind: 'line', round, beside, turn: line?.turn || round.waiting + 1 }
}

const roundSelect = {
  id: true,
  status: true,
  startsOn: true,
  lastOrderOn: true,
  maximumPlaces: true,
  occupied: true,
  waiting: true,
} as const satisfies Prisma.RoundSelect

const outlookSelect = {
  organisationId: true,
  roundId: true,
  roundPlace: { select: { roundId: true, status: true } },
} as const satisfies Prisma.OrderSelect

function admissionsOf(organisationId: string) {
  return { admissions: { where: { organisationId }, select: { roundId: true } } } as const
}

type RoundRow = Prisma.RoundGetPayload<{ select: typeof roundSelect }>
type OutlookRow = Prisma.OrderGetPayload<{ select: typeof outlookSelect }>

function isOpen(round: RoundRow & { admissions: unknown[] }, { roundPlace }: OutlookRow, day: Day): boolean {
  const keepsPlace = roundPlace?.roundId === round.id && roundPlace.status !== 'released'
  return isOpenFor(roundOf(round), { day, isAdmitted: round.admissions.length > 0, keepsPlace })
}

function roundOf(row: RoundRow): OrderRound {
  const { id, status, waiting } = row
  const days = { startsOn: dayOfDate(row.startsOn), lastOrderOn: dayOfDate(row.lastOrderOn) }
  return { id, status, waiting, ...days, placesLeft: placesLeft(row) }
}

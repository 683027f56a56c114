import 'server-only'
import { type OccasionTemplate, serviceContentSchema } from '@/features/catalogue/service-content'
import { askedOf, type HeldRow, heldOf, heldSelect } from '@/features/deliveries/clashes/held-rows'
import {
  endOf,
  type Held,
  isGoneBy,
  noPeriod,
  type Period,
  type Slot,
  type Surroundings,
} from '@/features/deliveries/clashes/rules'
import { ADDED_KEY } from '@/features/deliveries/rules'
import { draftContentSchema } from '@/features/orders/content/order-content'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import type { Locale } from '@/messages/messages'

/** Longer than any occasion: one that began so long before has ended. */
const LONGEST = 24 * 60 * 60_000

export type Part = {
  id: string
  deliveryId: string
  organisationId: string
  sessionId: string | null
  templateKey: string
  position: number
  plannedParticipants: number | null
  delivery: { orderId: string }
}

/** An occasion as it will be held, once what is being saved is saved. */
type Moving = Slot & { id: string; delivererId: string | null }

type Asked = {
  /** Any occasion of the delivery. */
  of: Pick<Part, 'deliveryId' | 'organisationId' | 'delivery'>
  slots: readonly Slot[]
  delivererIds: readonly string[]
  /** Those of the delivery that are moved together. They are held against each other as they will be. */
  moving?: readonly Moving[]
  locale: Locale
  today: Day
}

/** As `findAround` finds it. */
export type Around = {
  held: { row: HeldRow; held: Held }[]
  /** Those of the delivery whose parties choose a time. */
  asked: ReturnType<typeof askedOf>
  deliverers: Map<string, { name: string }>
  /** A wish for the start, and so for the first occasion alone. */
  period: Period
  roundStartsOn: Day | null
  firstId: string | null
  templates: OccasionTemplate[]
}

/**
 * All that times of a delivery are held against. It holds the deliverers' rows, so that of two who take the same time
 * the second meets the first.
 */
export async function findAround(reading: Reading, asked: Asked): Promise<Around> {
  const { of, delivererIds, moving = [], locale, today } = asked
  const deliverers = await lockDeliverers(reading, delivererIds)
  const order = await reading.order.findUniqueOrThrow({
    where: { id: of.delivery.orderId },
    select: {
      ...{
        content: true,
        round: { select: { startsOn: true } },
        serviceRevision: { select: { content: true } },
      },
      delivery: { select: { occasions: firstToBeHeld } },
    },
  })
  const rows = await reading.occasion.findMany({
    where: heldBeside(asked),
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: heldSelect,
  })
  const { periodFrom, periodTo } = draftContentSchema.parse(order.content)
  const wished = { from: periodFrom, to: periodTo }
  const isAsked = ({ id, status }: HeldRow) => status === 'proposed' && !moving.some(one => one.id === id)
  const asTheyWillBe = rows
    .filter(row => !isAsked(row))
    .map(row => ({ ...row, ...moving.find(one => one.id === row.id) }))
  return {
    asked: rows.filter(isAsked).flatMap(row => askedOf(row, locale)),
    held: asTheyWillBe.flatMap(row => heldOf(row, locale)),
    deliverers,
    // A round starts on the day that its parties sign, whatever period somebody wished.
    period: order.round || isGoneBy(wished, today) ? noPeriod : wished,
    roundStartsOn: order.round && dayOfDate(order.round.startsOn),
    firstId: order.delivery?.occasions[0]?.id ?? null,
    templates: serviceContentSchema.parse(order.serviceRevision.content).occasions,
  }
}

type ToBeHeld = { occasion: Part; delivererId: string | null; participants: number | null }

/** All of it that one of the delivery's occasions meets. */
export function surroundingsOf(
  { held, asked, deliverers, period, roundStartsOn, firstId, templates }: Around,
  { occasion, delivererId, participants }: ToBeHeld,
): Surroundings {
  const others = held.filter(({ row }) => row.id !== occasion.id)
  const isEarlier = ({ row }: { row: HeldRow }) =>
    isOrderedBeside(row, occasion) && row.position < occasion.position
  const isLater = ({ row }: { row: HeldRow }) =>
    isOrderedBeside(row, occasion) && row.position > occasion.position
  // The parts of a joint session are held at the same time.
  const apart = others.filter(({ row }) => !row.sessionId || row.sessionId !== occasion.sessionId)
  const deliverer = delivererId ? deliverers.get(delivererId) : undefined
  const those = (found: Around['held']) => found.map(one => one.held)
  return {
    deliverer: deliverer
      ? { ...deliverer, held: those(apart.filter(({ row }) => row.delivererId === delivererId)) }
      : null,
    ofOrganisation: those(apart.filter(({ row }) => row.organisationId === occasion.organisationId)),
    period: occasion.id === firstId ? period : noPeriod,
    roundStartsOn: occasion.sessionId ? roundStartsOn : null,
    earlier: [...those(others.filter(isEarlier)), ...asked.filter(isEarlier).map(({ first }) => first)],
    later: [...those(others.filter(isLater)), ...asked.filter(isLater).map(({ last }) => last)],
    participants,
    most: templates.find(({ key }) => key === occasion.templateKey)?.mostParticipants ?? null,
  }
}

const firstToBeHeld = {
  where: { status: { not: 'cancelled' } },
  orderBy: { position: 'asc' },
  take: 1,
  select: { id: true },
} as const satisfies Prisma.OccasionFindManyArgs

async function lockDeliverers(
  reading: Reading,
  ids: readonly string[],
): Promise<Map<string, { name: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await reading.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM "Deliverer" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  return new Map(rows.map(({ id, name }) => [id, { name }]))
}

function heldBeside({ of, slots, delivererIds, moving = [] }: Asked): Prisma.OccasionWhereInput {
  const { deliveryId, organisationId } = of
  const holders = delivererIds.length > 0 ? [{ delivererId: { in: [...delivererIds] } }] : []
  return {
    AND: [
      {
        OR: [
          { status: { in: ['planned', 'done'] } },
          { id: { in: moving.map(({ id }) => id) } },
          { deliveryId, status: 'proposed', timeProposals: { some: { replacedAt: null } } },
        ],
      },
      {
        OR: [
          { deliveryId },
          { OR: [{ organisationId }, ...holders], startsAt: spanOf(slots) },
          { id: { in: moving.map(({ id }) => id) } },
        ],
      },
    ],
  }
}

/** The time in which an occasion begins that may overlap one of the slots. */
function spanOf(slots: readonly Slot[]) {
  const begins = Math.min(...slots.map(({ startsAt }) => startsAt.getTime()))
  const ends = Math.max(...slots.map(slot => endOf(slot).getTime()))
  return { gt: new Date(begins - LONGEST), lt: new Date(ends) }
}

/** Units take turns in any order, and an added occasion comes when it is wanted. */
function isOrderedBeside(row: HeldRow, occasion: Part): boolean {
  return (
    row.deliveryId === occasion.deliveryId &&
    row.templateKey !== occasion.templateKey &&
    ![row.templateKey, occasion.templateKey].includes(ADDED_KEY)
  )
}

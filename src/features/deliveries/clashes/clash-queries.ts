import 'server-only'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { type AroundClash, refuseClashes } from '@/features/deliveries/clashes/clash-refusal'
import {
  arePassed,
  clashesOf,
  clashesOfParties,
  endOf,
  type Held,
  type Passed,
  type Passing,
  type Slot,
  type Surroundings,
} from '@/features/deliveries/clashes/rules'
import { ADDED_KEY } from '@/features/deliveries/rules'
import { draftContentSchema } from '@/features/orders/content/order-content'
import type { Prisma } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'
import { localizedTextSchema } from '@/lib/localized-text'
import { organisationName } from '@/lib/organisation-name'
import { accept, type Result } from '@/lib/result'
import type { Locale } from '@/messages/messages'

/** Longer than any occasion: one that began so long before has ended. */
const LONGEST = 24 * 60 * 60_000

type Part = {
  id: string
  deliveryId: string
  organisationId: string
  sessionId: string | null
  templateKey: string
  position: number
  plannedParticipants: number | null
  delivery: { orderId: string }
}

export type ToBeHeld = {
  /** With the parts of the other organisations, where it is a joint session. */
  occasion: Part & { joined: Part[] }
  slots: readonly Slot[]
  delivererId: string | null
  participants: number | null
}

/**
 * Refuses times that something speaks against, until the person passes just that with a reason. It holds the
 * deliverer's row, so that of two who take the same time the second meets the first.
 */
export async function passClashes(
  reading: Reading,
  { locale, ...asked }: ToBeHeld & { locale: Locale },
  passing: Passing,
): Promise<Result<Passed>> {
  const clashes = await findClashes(reading, { locale, ...asked })
  if (!arePassed(clashes, passing)) return refuseClashes(clashes, locale)
  if (clashes.length === 0) return accept(null)
  const passed = [...new Set(clashes.map(({ reason }) => reason))].join(' ')
  return accept({ passed, reason: passing.clashReason ?? '' })
}

/** All that speaks against the times, at any of the organisations. */
async function findClashes(reading: Reading, asked: ToBeHeld & { locale: Locale }): Promise<AroundClash[]> {
  const { joined, ...own } = asked.occasion
  const counts = [asked.participants, ...joined.map(one => one.plannedParticipants)]
  const participants = counts.every(count => count === null)
    ? null
    : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const around = await findSurroundings(reading, { ...asked, occasion: own, participants })
  const clashes = asked.slots.flatMap(at => clashesOf(at, around).map(clash => ({ ...clash, around })))
  for (const occasion of joined) {
    const alone = { ...asked, occasion, delivererId: null, participants: null }
    const others = await findSurroundings(reading, alone)
    const found = asked.slots.flatMap(at => clashesOfParties(at, others))
    clashes.push(...found.map(clash => ({ ...clash, around: others })))
  }
  return clashes
}

type Around = Omit<ToBeHeld, 'occasion'> & { occasion: Part; locale: Locale }

async function findSurroundings(
  reading: Reading,
  { occasion, slots, delivererId, participants, locale }: Around,
): Promise<Surroundings> {
  const deliverer = delivererId ? await lockDeliverer(reading, delivererId) : null
  const order = await reading.order.findUniqueOrThrow({
    where: { id: occasion.delivery.orderId },
    select: { content: true, serviceRevision: { select: { content: true } } },
  })
  const rows = await reading.occasion.findMany({
    where: {
      status: { in: ['planned', 'done'] },
      id: { not: occasion.id },
      OR: [
        { deliveryId: occasion.deliveryId, startsAt: { not: null } },
        {
          OR: [{ organisationId: occasion.organisationId }, ...(delivererId ? [{ delivererId }] : [])],
          startsAt: spanOf(slots),
        },
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: heldSelect,
  })
  const { periodFrom, periodTo } = draftContentSchema.parse(order.content)
  const held = rows.flatMap(row => heldOf(row, locale))
  const inTemplate = held.filter(({ row }) => isOrderedBeside(row, occasion))
  // The parts of a joint session are held at the same time.
  const apart = held.filter(({ row }) => !row.sessionId || row.sessionId !== occasion.sessionId)
  return {
    deliverer: deliverer && {
      ...deliverer,
      held: apart.filter(({ row }) => row.delivererId === delivererId).map(one => one.held),
    },
    ofOrganisation: apart
      .filter(({ row }) => row.organisationId === occasion.organisationId)
      .map(one => one.held),
    period: { from: periodFrom, to: periodTo },
    earlier: inTemplate.filter(({ row }) => row.position < occasion.position).map(one => one.held),
    later: inTemplate.filter(({ row }) => row.position > occasion.position).map(one => one.held),
    participants,
    most: mostAt(occasion.templateKey, order.serviceRevision.content),
  }
}

function mostAt(templateKey: string, content: unknown): number | null {
  const { occasions } = serviceContentSchema.parse(content)
  return occasions.find(({ key }) => key === templateKey)?.mostParticipants ?? null
}

async function lockDeliverer(reading: Reading, id: string): Promise<{ name: string } | null> {
  const rows = await reading.$queryRaw<{ name: string }[]>`
    SELECT name FROM "Deliverer" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return rows[0] ?? null
}

/** The time in which an occasion begins that may overlap one of the slots. */
function spanOf(slots: readonly Slot[]) {
  const begins = Math.min(...slots.map(({ startsAt }) => startsAt.getTime()))
  const ends = Math.max(...slots.map(slot => endOf(slot).getTime()))
  return { gt: new Date(begins - LONGEST), lt: new Date(ends) }
}

const heldSelect = {
  title: true,
  startsAt: true,
  minutes: true,
  position: true,
  templateKey: true,
  deliveryId: true,
  delivererId: true,
  organisationId: true,
  sessionId: true,
  delivery: { select: { organisation: { select: { name: true, nameEn: true } } } },
} as const satisfies Prisma.OccasionSelect

type HeldRow = Prisma.OccasionGetPayload<{ select: typeof heldSelect }>

function heldOf(row: HeldRow, locale: Locale): { row: HeldRow; held: Held }[] {
  const { startsAt, minutes, title, delivery } = row
  if (!startsAt) return []
  const organisation = organisationName(locale, delivery.organisation)
  return [{ row, held: { startsAt, minutes, title: localizedTextSchema.parse(title), organisation } }]
}

/** Units take turns in any order, and an added occasion comes when it is wanted. */
function isOrderedBeside(row: HeldRow, occasion: Part): boolean {
  return (
    row.deliveryId === occasion.deliveryId &&
    row.templateKey !== occasion.templateKey &&
    ![row.templateKey, occasion.templateKey].includes(ADDED_KEY)
  )
}

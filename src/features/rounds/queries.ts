import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { type Faces, facesOfServices, type ServiceFace } from '@/features/catalogue/face-queries'
import { isAhead, type RoundStatus } from '@/features/catalogue/rounds/rules'
import type { PlaceStatus } from '@/features/orders/places/rules'
import type { OrderStatus } from '@/features/orders/statuses'
import { countsOf } from '@/features/rounds/change-round'
import { type RoundCounts, type RoundStage, stageOf } from '@/features/rounds/rules'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { organisationName } from '@/lib/organisation-name'
import type { Locale } from '@/messages/messages'

export type RoundRow = {
  id: string
  service: Pick<ServiceFace, 'id' | 'slug' | 'name' | 'number' | 'level' | 'kinds'>
  status: RoundStatus
  stage: RoundStage
  startsOn: Day
  lastOrderOn: Day
  goNoGoOn: Day
  /** The day on which the staff did decide. */
  decidedOn: Day | null
  minimumPlaces: number
  maximumPlaces: number
  counts: RoundCounts
}

export type RoundOrder = {
  orderId: string
  number: number
  organisationId: string
  organisation: string
  status: Exclude<PlaceStatus, 'released'>
  orderStatus: OrderStatus
  untilOn: Day | null
  /** The turn on the waiting list, from one; 0 for an order that does not wait. */
  turn: number
}

export type RoundView = RoundRow & {
  decisionReason: string
  movedTo: { id: string; startsOn: Day } | null
  orders: RoundOrder[]
  /** Organisations that have shown interest and have no place, and whether they are let in. */
  interested: { id: string; name: string; isAdmitted: boolean }[]
  /** Other rounds of the service that have not started. */
  targets: { id: string; startsOn: Day }[]
}

/** Every round for the staff, the latest start last; nobody else asks for it. */
export async function listRounds(actor: Actor): Promise<RoundRow[]> {
  if (!isStaff(actor)) return []
  const rows = await readAs(actor, tx =>
    tx.round.findMany({
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      select: { ...rowSelect, places: { select: { status: true } } },
    }),
  )
  const faces = await facesOfServices(rows.map(row => row.serviceId))
  return rows.map(row => rowOf(row, faces, dayOf(actor.now)))
}

/** One round with its orders and its waiting list; null when there is none, or for anyone but the staff. */
export async function getRound(actor: Actor, id: string): Promise<RoundView | null> {
  if (!isStaff(actor)) return null
  const today = dayOf(actor.now)
  const found = await readAs(actor, async tx => {
    const row = await tx.round.findUnique({ where: { id }, select: viewSelect })
    if (!row) return null
    const others = await tx.round.findMany({
      where: { serviceId: row.serviceId, id: { not: id } },
      orderBy: { startsOn: 'asc' },
      select: { id: true, status: true, startsOn: true },
    })
    return { row, others, interested: await findInterested(tx, row, actor.locale) }
  })
  if (!found) return null
  const { row, others, interested } = found
  const { decisionReason, movedTo } = row
  return {
    ...rowOf(row, await facesOfServices([row.serviceId]), today),
    decisionReason,
    movedTo: movedTo && { id: movedTo.id, startsOn: dayOfDate(movedTo.startsOn) },
    orders: ordersOf(row.places, actor.locale),
    interested,
    targets: others
      .map(other => ({ ...other, startsOn: dayOfDate(other.startsOn) }))
      .filter(other => isAhead(other, today)),
  }
}

const rowSelect = {
  id: true,
  status: true,
  startsOn: true,
  lastOrderOn: true,
  goNoGoOn: true,
  decidedAt: true,
  minimumPlaces: true,
  maximumPlaces: true,
  serviceId: true,
} as const satisfies Prisma.RoundSelect

const viewSelect = {
  ...rowSelect,
  decisionReason: true,
  movedTo: { select: { id: true, startsOn: true } },
  admissions: { select: { organisationId: true } },
  places: {
    where: { status: { not: 'released' } },
    orderBy: { position: 'asc' },
    select: {
      status: true,
      untilOn: true,
      organisationId: true,
      order: {
        select: {
          id: true,
          number: true,
          status: true,
          organisation: { select: { name: true, nameEn: true } },
        },
      },
    },
  },
} as const satisfies Prisma.RoundSelect

type Row = Prisma.RoundGetPayload<{ select: typeof rowSelect }> & { places: { status: PlaceStatus }[] }
type ViewRow = Prisma.RoundGetPayload<{ select: typeof viewSelect }>

function rowOf(row: Row, faces: Faces, today: Day): RoundRow {
  const { id, status, minimumPlaces, maximumPlaces, serviceId } = row
  const { slug, name, number, level, kinds } = faces.get(serviceId)
  const days = {
    startsOn: dayOfDate(row.startsOn),
    lastOrderOn: dayOfDate(row.lastOrderOn),
    goNoGoOn: dayOfDate(row.goNoGoOn),
  }
  return {
    id,
    status,
    minimumPlaces,
    maximumPlaces,
    ...days,
    decidedOn: row.decidedAt && dayOf(row.decidedAt),
    service: { id: serviceId, slug, name, number, level, kinds },
    stage: stageOf({ status, ...days }, today),
    counts: countsOf(row.places),
  }
}

function ordersOf(places: ViewRow['places'], locale: Locale): RoundOrder[] {
  const waiting = places.filter(place => place.status === 'waiting')
  return places.flatMap(place => {
    const { status, untilOn, organisationId, order } = place
    if (status === 'released') return []
    const turn = waiting.indexOf(place) + 1
    return {
      orderId: order.id,
      number: order.number,
      organisationId,
      organisation: organisationName(locale, order.organisation),
      status,
      orderStatus: order.status,
      untilOn: untilOn && dayOfDate(untilOn),
      turn,
    }
  })
}

async function findInterested(tx: Reading, { serviceId, places, admissions }: ViewRow, locale: Locale) {
  const placed = places.map(place => place.organisationId)
  const interests = await tx.interest.findMany({
    where: { serviceId, withdrawnAt: null, orderedAt: null, organisationId: { notIn: placed } },
    orderBy: { organisation: { name: 'asc' } },
    select: { organisation: { select: { id: true, name: true, nameEn: true } } },
  })
  const admitted = new Set(admissions.map(admission => admission.organisationId))
  return interests.map(({ organisation }) => ({
    id: organisation.id,
    name: organisationName(locale, organisation),
    isAdmitted: admitted.has(organisation.id),
  }))
}

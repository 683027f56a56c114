import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices, type ServiceFace } from '@/features/catalogue/face-queries'
import { countDone } from '@/features/deliveries/delivery-view'
import type { GoalAnswer } from '@/features/evaluations/rules'
import type { AskedOfParties, OccasionAhead } from '@/features/journey/occasion-ahead'
import { canSeeJourney } from '@/features/journey/policy'
import { beganOn, type Step, stepsOf, type Way } from '@/features/journey/rules'
import {
  followUpAsked,
  type OrderRow,
  occasionsAhead,
  orderOfWay,
  type Turn,
  turnOf,
  wayOfOrder,
} from '@/features/journey/way-rows'
import { draftWords, lastIn } from '@/features/orders/drafting/last-writer'
import { awaitedParties } from '@/features/orders/rules'
import type { OrderDuty, OrderStatus } from '@/features/orders/statuses'
import { isSharedDraft } from '@/features/orders/whose-move/order-step'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import type { Party } from '@/lib/party'
import { staffDutiesOfOrders } from '@/lib/staff-duties'

/** One station: a service, with how far it has come. */
export type Station = {
  /** The order's, or that of the interest where nothing is ordered yet. */
  id: string
  service: ServiceFace
  order: {
    id: string
    number: number
    occasions: number
    done: number
    cancelled: number
    /** The follow-up as each party answered it. */
    answers: { party: Party; goalReached: GoalAnswer; outcome: string }[]
    ahead: OccasionAhead[]
    /** The parties whose signature it waits for. */
    awaited: Party[]
    /** Of a shared draft: the party that wrote last in it. */
    lastBy: Party | null
    /** The follow-up that its parties are asked to answer now. */
    followUp: AskedOfParties | null
  } | null
  deliveryId: string | null
  /** The order's now. */
  status: OrderStatus | null
  /** Ordered before the portal. */
  isEarlier: boolean
  /** The party that showed interest. */
  interestedParty: Party | null
  /** The staff's next step with the order; theirs alone to see. */
  duty: StationDuty | null
  /** Null where nothing is ordered yet. */
  turn: Turn | null
  beganOn: Day
  steps: Step[]
}
export type StationDuty = { kind: OrderDuty; id: string }

/**
 * An organisation's services in the order in which it came to them, from first interest to follow-up. Parties meet
 * their own organisation's, staff any. It names no person. Null for everyone else.
 */
export async function getJourney(actor: Actor, organisationId: string): Promise<Station[] | null> {
  if (!canSeeJourney(actor, organisationId)) return null
  const found = await readAs(actor, tx => findWays(tx, actor, organisationId))
  const today = dayOf(actor.now)
  const faces = await facesOfServices(found.map(({ serviceId }) => serviceId))
  return found
    .map(({ serviceId, way, ...station }) => ({
      ...station,
      service: faces.get(serviceId),
      beganOn: beganOn(way),
      steps: stepsOf(way, today),
    }))
    .toSorted((one, other) => one.beganOn.localeCompare(other.beganOn) || one.id.localeCompare(other.id))
}

type FoundWay = Omit<Station, 'service' | 'beganOn' | 'steps'> & { serviceId: string; way: Way }

async function findWays(tx: Reading, actor: Actor, organisationId: string): Promise<FoundWay[]> {
  const orders = await tx.order.findMany({ where: { organisationId }, select: orderOfWay })
  const interests = await tx.interest.findMany({
    where: { organisationId, withdrawnAt: null, orderedAt: null, orders: { none: {} } },
    select: { id: true, serviceId: true, party: true, createdAt: true },
  })
  const talks = isStaff(actor) ? await findTalks(tx, organisationId) : []
  const duties = isStaff(actor) && orders.length > 0 ? await findDuties(tx, actor.now, orders) : []
  const words = await findWords(tx, orders)
  const ofOrders = orders.map(row => {
    const lastBy = lastIn(words.filter(({ orderId }) => orderId === row.id))
    const way = wayOfOrder(row, actor.now)
    const { interest, delivery } = row
    return {
      id: row.id,
      serviceId: row.serviceId,
      order: {
        id: row.id,
        number: row.number,
        occasions: way.occasions.length,
        done: countDone(way.occasions).done,
        cancelled: way.cancelled,
        answers: delivery?.followUp?.answers ?? [],
        ahead: occasionsAhead(row, actor.now),
        followUp: followUpAsked(row, actor.now),
        lastBy,
        awaited: awaitedParties({ status: row.status, version: row.versions[0] ?? null }),
      },
      deliveryId: delivery?.id ?? null,
      status: row.status,
      isEarlier: way.isEarlier,
      duty: duties.find(({ orderId }) => orderId === row.id) ?? null,
      turn: turnOf(actor, { ...row, lastBy }),
      interestedParty: interest?.party ?? null,
      way: { interest: interest && interestOf(interest), talkedOn: null, order: way },
    }
  })
  const ofInterests = interests.map(({ id, serviceId, ...interest }) => ({
    ...nothingOrdered,
    id,
    serviceId,
    interestedParty: interest.party,
    way: { interest: interestOf(interest), talkedOn: null, order: null },
  }))
  return withTalks([...ofOrders, ...ofInterests], talks)
}

const nothingOrdered = {
  order: null,
  deliveryId: null,
  status: null,
  isEarlier: false,
  duty: null,
  turn: null,
} as const

function interestOf({ createdAt, party }: { createdAt: Date; party: Party }) {
  return { shownOn: dayOf(createdAt), party }
}

function findDuties(tx: Reading, now: Date, orders: { id: string }[]) {
  return tx.$queryRaw<(StationDuty & { orderId: string })[]>`
    SELECT d."orderId", d.kind, d.id FROM ${staffDutiesOfOrders(now)} d
    WHERE d."orderId" = ANY(${orders.map(({ id }) => id)}::uuid[])`
}

/** The words in the organisation's shared drafts, of which most have none. */
async function findWords(tx: Reading, orders: Pick<OrderRow, 'id' | 'status' | 'sharedAt'>[]) {
  const ids = orders.filter(isSharedDraft).map(({ id }) => id)
  if (ids.length === 0) return []
  return await tx.event.findMany({
    where: { orderId: { in: ids }, kind: { in: draftWords } },
    orderBy: { position: 'asc' },
    select: { orderId: true, kind: true, party: true },
  })
}

const talkSelect = { serviceId: true, heldOn: true, note: true, nextStep: true, nextStepOn: true } as const
type Talk = Prisma.DialogueGetPayload<{ select: typeof talkSelect }>

function findTalks(tx: Reading, organisationId: string): Promise<Talk[]> {
  return tx.dialogue.findMany({
    where: { organisationId, serviceId: { not: null } },
    orderBy: [{ heldOn: 'asc' }, { id: 'asc' }],
    select: talkSelect,
  })
}

/** Talks about a service stand at the first of its stations. */
function withTalks(ways: FoundWay[], talks: Talk[]): FoundWay[] {
  return ways.map(found => {
    const { serviceId, way } = found
    const isFirst = ways.every(
      other => other === found || other.serviceId !== serviceId || beganOn(other.way) >= beganOn(way),
    )
    const held = isFirst ? talks.filter(one => one.serviceId === serviceId) : []
    return { ...found, way: { ...way, ...toldOf(held, way.order !== null) } }
  })
}

/** The first talk is on the way to an order. Until then the latest says where it stands. */
function toldOf(held: Talk[], isOrdered: boolean): Pick<Way, 'talkedOn' | 'agreed'> {
  const [first, last] = [held[0], held.at(-1)]
  if (!first || !last) return { talkedOn: null }
  if (isOrdered) return { talkedOn: dayOfDate(first.heldOn) }
  const { heldOn, note, nextStep, nextStepOn } = last
  return {
    talkedOn: dayOfDate(heldOn),
    agreed: { note, nextStep, nextStepOn: nextStepOn && dayOfDate(nextStepOn) },
  }
}

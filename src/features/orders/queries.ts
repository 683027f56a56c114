import 'server-only'
import { logLook } from '@/auth/access-log'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { type Faces, facesOfRevisions, knownFaces } from '@/features/catalogue/face-queries'
import { orderStateOf } from '@/features/orders/change-order'
import { partyDraftsSchema } from '@/features/orders/content/order-content'
import { lastIn } from '@/features/orders/drafting/last-writer'
import { findPartyStandings } from '@/features/orders/drafting/standing-queries'
import { type ListedOrder, listedOrder } from '@/features/orders/lists/listed-order'
import { type Met, metBy, toldOf, turnsOf } from '@/features/orders/lists/met-rows'
import type { OrderTurn } from '@/features/orders/lists/order-filter'
import { findPage, findSigned, findUnsettled } from '@/features/orders/lists/own-queries'
import { type AskedOrder, idsInTurn } from '@/features/orders/lists/own-turns'
import { findQueue, type QueueAsked, type QueueRow } from '@/features/orders/lists/queue-queries'
import {
  type ListRow,
  listItemOf,
  listSelect,
  type OrderListItem,
  orderSelect,
  receiptOf,
} from '@/features/orders/order-rows'
import { particularsOf } from '@/features/orders/particulars/particulars'
import { visibleOrders } from '@/features/orders/policy'
import { awaitedParties } from '@/features/orders/rules'
import { findChangedParties } from '@/features/orders/signing/changed-party-queries'
import { isUnderWay, type OrderStatus, orderStatuses } from '@/features/orders/statuses'
import { Prisma } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'
import type { Party } from '@/lib/party'
import type { Locale } from '@/messages/messages'

const PAGE_SIZE = 25
/** A party's rows hold what others say and what to do, and weigh more. */
const PAGE_OF_PARTY = 15

/** A party asks for a status, for whose turn it is, or for those that it has `signed`. `asked`: what the deliveries of its orders ask. */
type OfParty = { turn?: OrderTurn; signed?: true; asked?: readonly AskedOrder[] }
export type OrderFilter = QueueAsked & OfParty & { page?: number; pageSize?: number }
export type OrderList = { orders: ListedOrder[]; total: number; pageSize: number }

/**
 * The orders that the actor may see, those that have waited longest first unless asked otherwise. A party has those
 * that wait for itself before the others, in their deliveries too.
 */
export async function listOrders(actor: Actor, filter: OrderFilter = {}): Promise<OrderList> {
  const { page = 1, pageSize = isStaff(actor) ? PAGE_SIZE : PAGE_OF_PARTY } = filter
  const span = { skip: pageSize * (page - 1), take: pageSize }
  const faces = await knownFaces()
  const { found, total, rows } = await readAs(actor, async tx => {
    const { found, total }: { found: FoundRow[]; total: number } = isStaff(actor)
      ? await findQueued(tx, filter, { now: actor.now, ...span })
      : await findOwn(tx, actor, { ...filter, ...span, faces })
    const ids = found.map(({ id }) => id)
    return { found, total, rows: await findListed(tx, ids) }
  })
  const byId = new Map(found.map(row => [row.id, row]))
  const items = await listItemsOf(rows, actor.locale)
  const orders = items.map((item, index) => {
    const one = byId.get(item.id)
    return { ...listedOrder(item, one?.queued), ...toldOf(actor, rows[index], one?.met) }
  })
  return { orders, total, pageSize }
}

/** To the staff by their queue, to a party by its own turn. */
type FoundRow = { id: string; met?: Met; queued?: QueueRow }
type Span = OfParty & { status?: OrderStatus[]; skip: number; take: number; faces: Faces }

async function findQueued(...asked: Parameters<typeof findQueue>) {
  const { found, total } = await findQueue(...asked)
  return { total, found: found.map(queued => ({ id: queued.id, queued })) }
}

async function findOwn(tx: Reading, actor: Actor, filter: Span) {
  const { status, turn, signed, asked = [], faces, ...span } = filter
  const isAsked = (one: OrderStatus) => !status || status.includes(one)
  const isMet = isParty(actor) && orderStatuses.some(one => isUnderWay(one) && isAsked(one))
  const unsettled = isMet ? await findUnsettled(tx, visibleOrders(actor), actor) : []
  const met = metBy(actor, unsettled, faces).filter(one => isAsked(one.status))
  const ids = idsInTurn(turnsOf(actor, met), asked)
  const withMet = (id: string) => ({ id, met: met.find(one => one.id === id) })
  if (turn) {
    const page = ids[turn].slice(span.skip, span.skip + span.take)
    return { total: ids[turn].length, found: page.map(withMet) }
  }
  const waiting = [...ids.own, ...ids.others]
  const parts = isMet ? { first: waiting, apart: [] } : { first: [], apart: waiting }
  const organisationId = isParty(actor) ? actor.organisation.id : null
  const { found, total } =
    signed && isParty(actor)
      ? await findSigned(tx, actor, span)
      : await findPage(tx, organisationId, { ...parts, status, ...span })
  return { total, found: found.map(({ id }) => withMet(id)) }
}

/** Listed orders, in the order of their ids. The ids are found first: the rest is then read for these rows alone. */
export async function findListed(tx: Reading, ids: string[]): Promise<ListRow[]> {
  const [first] = ids
  if (!first) return []
  // Each length would be a statement of its own, with its own plan on every connection.
  const asked = [...ids, ...Array<string>(PAGE_SIZE).fill(first)].slice(0, Math.max(PAGE_SIZE, ids.length))
  const rows = await tx.order.findMany({ where: { id: { in: asked } }, select: listSelect })
  const found = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => found.get(id) ?? [])
}

export async function listItemsOf(rows: ListRow[], locale: Locale): Promise<OrderListItem[]> {
  const faces = await facesOfRevisions(rows.map(row => row.serviceRevisionId))
  return rows.map(row => listItemOf(row, faces, locale))
}

/**
 * The awaited parties that nobody can sign for today: a mandate that ended shows at once. For the others a party is
 * told who can sign, as before it was sent. The staff are not.
 */
async function findAwaited(
  tx: Reading,
  actor: Actor,
  { awaited, organisationId }: Pick<OrderListItem, 'awaited' | 'organisationId'>,
): Promise<{ unmanned: Party[]; signatories: { party: Party; names: string[] }[] }> {
  if (awaited.length === 0) return { unmanned: [], signatories: [] }
  const standings = await findPartyStandings(tx, organisationId, actor.now)
  const people = standings
    .filter(({ party }) => awaited.includes(party))
    .map(({ party, signatories }) => ({ party, names: signatories.map(({ name }) => name) }))
  return {
    unmanned: people.filter(({ names }) => names.length === 0).map(({ party }) => party),
    signatories: isParty(actor) ? people.filter(({ names }) => names.length > 0) : [],
  }
}

export type OrderView = NonNullable<Awaited<ReturnType<typeof getOrder>>>

/**
 * One order with its versions and its log, or null when there is none that the actor may see.
 * Staff who look see union people's names, so that look is logged (GDPR art. 9).
 */
export async function getOrder(actor: Actor, id: string) {
  const found = await readAs(actor, tx => findOrder(tx, actor, id))
  if (!found) return null
  const { row, ...rest } = found
  const [item] = await listItemsOf([row], actor.locale)
  if (!item) return null
  await logLook(actor, { page: 'order', people: peopleOn(id) })
  return {
    ...item,
    ...rest,
    particulars: particularsOf(row),
    partyDrafts: partyDraftsSchema.parse(row.partyDrafts),
    endedReason: row.endedReason,
    serviceRevision: item.service.revision,
    startedByName: row.startedBy.name,
    deliveryId: row.delivery?.id ?? null,
    receipt: receiptOf(row.receipts),
    versions: row.versions,
    attachments: row.attachments,
    signatures: row.signatures,
    declines: row.declines,
  }
}

/** Those who started it, signed, were stood in for, declined, wrote a message, or are its contact. */
function peopleOn(orderId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT "startedById", "startedByParty", "organisationId" FROM "Order"
    WHERE id = ${orderId}::uuid AND "startedByParty" IS NOT NULL
    UNION SELECT "personId", party, "organisationId" FROM "Signature" WHERE "orderId" = ${orderId}::uuid
    UNION SELECT giver."personId", giver.party, giver."organisationId" FROM "Signature" s
      JOIN "Mandate" m ON m.id = s."mandateId" JOIN "Mandate" giver ON giver.id = m."standInForId"
      WHERE s."orderId" = ${orderId}::uuid
    UNION SELECT "personId", party, "organisationId" FROM "Decline" WHERE "orderId" = ${orderId}::uuid
    UNION SELECT "personId", party, "organisationId" FROM "Message"
      WHERE "orderId" = ${orderId}::uuid AND party IS NOT NULL
    UNION SELECT p.id, m.party, o."organisationId" FROM "Order" o JOIN "Person" p ON p.email = o."contactEmail"
      LEFT JOIN "Mandate" m ON m."personId" = p.id AND m."organisationId" = o."organisationId"
      WHERE o.id = ${orderId}::uuid`
}

async function findOrder(tx: Reading, actor: Actor, id: string) {
  const row = await tx.order.findFirst({
    where: { AND: [{ id }, visibleOrders(actor)] },
    select: orderSelect,
  })
  if (!row) return null
  const events = await tx.event.findMany({
    where: { orderId: id },
    orderBy: { position: 'asc' },
    select: { id: true, kind: true, party: true, role: true, facts: true, occurredAt: true, texts: true },
  })
  const state = orderStateOf(row)
  const awaited = awaitedParties(state)
  return {
    ...{ row, events, lastBy: lastIn(events) },
    ...(await findAwaited(tx, actor, { ...state, awaited })),
    changedParties: await findChangedParties(tx, state),
  }
}

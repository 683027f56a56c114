import 'server-only'
import { logLook } from '@/auth/access-log'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices } from '@/features/catalogue/face-queries'
import { type Agreement, agreementFor, agreementOf } from '@/features/deliveries/agreement-rows'
import {
  type CaseOwner,
  type Contact,
  findContacts,
  findOrderedText,
  type OrderedText,
} from '@/features/deliveries/contact-queries'
import type { DeliverySorting } from '@/features/deliveries/delivery-filter'
import { listedBy, occasionSelect, summarySelect, summaryView } from '@/features/deliveries/delivery-rows'
import type { DeliverySummary } from '@/features/deliveries/delivery-view'
import { standsAs, visibleDeliveries, visibleOccasions } from '@/features/deliveries/policy'
import type { DeliveryStanding } from '@/features/deliveries/rules'
import { type Colleague, countForStaff, findIdsInTurn } from '@/features/deliveries/standing-queries'
import { Prisma } from '@/generated/prisma/client'
import { ownerIn } from '@/lib/list-filter'
import { organisationsNamed } from '@/lib/name-search'

const PAGE_SIZE = 25
const byPosition = { position: 'asc' } as const

/** `owner` asks for the actor's own or a colleague's, of those that staff run. */
export type DeliveryFilter = {
  status?: DeliveryStanding
  service?: string
  owner?: string
  search?: string
  sorting?: DeliverySorting
  page?: number
  pageSize?: number
}
export type DeliveryList = {
  deliveries: DeliverySummary[]
  total: number
  pageSize: number
  /** To the staff: the reader's colleagues who have any, whatever the list is narrowed by. */
  colleagues: Colleague[]
}

const usual: Prisma.DeliveryOrderByWithRelationInput[] = [
  { status: 'asc' },
  { createdAt: 'asc' },
  { id: 'asc' },
]
// The staff and a party have them by their next session too.
const sortedBy: Record<DeliverySorting | 'usual', Prisma.DeliveryOrderByWithRelationInput[]> = {
  ...{ usual, nasta: usual },
  nyast: [{ createdAt: 'desc' }, { id: 'desc' }],
  verksamhet: [{ organisation: { name: 'asc' } }, { createdAt: 'asc' }, { id: 'asc' }],
}

/**
 * The deliveries that the actor may see, those still to do before those done, oldest first unless asked otherwise. The
 * staff have them by state, and a party by what comes next. A deliverer sees only their own occasions in them.
 */
export async function listDeliveries(actor: Actor, filter: DeliveryFilter = {}): Promise<DeliveryList> {
  const { page = 1, pageSize = PAGE_SIZE } = filter
  const where: Prisma.DeliveryWhereInput = {
    AND: [
      visibleDeliveries(actor),
      filter.status ? standsAs(filter.status) : {},
      filter.service ? { service: { slug: filter.service } } : {},
      filter.search ? { organisation: organisationsNamed(filter.search) } : {},
      filter.owner && isStaff(actor) ? { caseOwnerId: ownerIn(filter.owner, actor.personId) } : {},
    ],
  }
  const span = { skip: pageSize * (page - 1), take: pageSize }
  const orderBy = sortedBy[filter.sorting ?? 'usual']
  const select = { ...listedBy(actor), occasions: ownOccasions(actor) }
  const { rows, ...counted } = await readAs(actor, async tx => {
    const ids = await findIdsInTurn(tx, readerOf(actor), filter, span)
    const isAll = ids && page === 1 && ids.length < pageSize
    const counted = isStaff(actor)
      ? await countForStaff(tx, actor.personId, filter)
      : { total: isAll ? ids.length : await tx.delivery.count({ where }), colleagues: [] }
    if (!ids) return { ...counted, rows: await tx.delivery.findMany({ where, orderBy, ...span, select }) }
    const found = await tx.delivery.findMany({ where: { AND: [where, { id: { in: ids } }] }, select })
    return { ...counted, rows: ids.flatMap(id => found.find(row => row.id === id) ?? []) }
  })
  const faces = await facesOfServices(rows.map(row => row.serviceId))
  const deliveries = rows.map(row => summaryView(row, faces, actor))
  return { deliveries, ...counted, pageSize }
}

function readerOf(actor: Actor) {
  if (isParty(actor)) return { organisationId: actor.organisation.id }
  return isStaff(actor) ? { personId: actor.personId } : null
}

export type DeliveryView = DeliverySummary & {
  contact: Contact | null
  /** The further parts that parties and staff see. Null for a deliverer. */
  order: Agreement | null
  caseOwner: CaseOwner | null
  /** For the deliverer, the words of it once they have said yes. */
  ordered: OrderedText | null
}

/**
 * One delivery, or null when there is none that the actor may see. It names the order's contact, who may be of a
 * union, so that staff's look is logged (GDPR art. 9).
 */
export async function getDelivery(actor: Actor, id: string): Promise<DeliveryView | null> {
  // Before the page reads, so that its one transaction does not end while the look is written down.
  await logLook(actor, { page: 'delivery', people: contactOf(id) })
  const where = { AND: [{ id }, visibleDeliveries(actor)] }
  const shown = { ...summarySelect, occasions: ownOccasions(actor) }
  const found = await readAs(actor, async tx => {
    if (isParty(actor) || isStaff(actor)) {
      const row = await tx.delivery.findFirst({ where, select: { ...shown, ...agreementFor(actor) } })
      return row && { row, ...agreementOf(row), ordered: null }
    }
    const row = await tx.delivery.findFirst({ where, select: shown })
    if (!row) return null
    const { contact = null, caseOwner = null } = (await findContacts(tx, [id])).get(id) ?? {}
    return { row, contact, order: null, caseOwner, ordered: await findOrderedText(tx, id) }
  })
  if (!found) return null
  const { row, ...rest } = found
  return { ...summaryView(row, await facesOfServices([row.serviceId]), actor), ...rest }
}

function contactOf(deliveryId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, m.party, o."organisationId" FROM "Delivery" d JOIN "Order" o ON o.id = d."orderId"
    JOIN "Person" p ON p.email = o."contactEmail"
    LEFT JOIN "Mandate" m ON m."personId" = p.id AND m."organisationId" = o."organisationId"
    WHERE d.id = ${deliveryId}::uuid`
}

export type DelivererView = {
  id: string
  name: string
  provider: string | null
  /** Has held the service, or is to hold it. */
  holdsService: boolean
}

/** Everyone who can be asked to hold an occasion of a service, by name; empty for everyone but staff. */
export async function listDeliverers(actor: Actor, serviceId?: string): Promise<DelivererView[]> {
  if (!isStaff(actor)) return []
  const rows = await readAs(actor, tx =>
    tx.deliverer.findMany({
      // One whose account is shut can't be asked any more.
      where: { NOT: { person: { deactivatedAt: { not: null } } } },
      orderBy: { name: 'asc' },
      select: {
        ...{ id: true, name: true, provider: { select: { name: true } } },
        occasions: {
          where: { status: { not: 'cancelled' }, delivery: { serviceId: serviceId ?? { in: [] } } },
          take: 1,
          select: { id: true },
        },
      },
    }),
  )
  return rows.map(({ provider, occasions, ...row }) => ({
    ...row,
    provider: provider?.name ?? null,
    holdsService: occasions.length > 0,
  }))
}

function ownOccasions(actor: Actor) {
  return { where: visibleOccasions(actor), orderBy: byPosition, select: occasionSelect }
}

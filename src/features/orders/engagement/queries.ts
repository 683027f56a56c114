import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import type { OrderStanding } from '@/features/catalogue/next-step-rules'
import { standingOf } from '@/features/orders/engagement/rules'
import { isGone, type OrderStatus, orderStatuses, phaseOf, statusesIn } from '@/features/orders/statuses'
import type { Prisma } from '@/generated/prisma/client'
import type { Party } from '@/lib/party'

type EngagedOrder = { id: string; number: number; standing: OrderStanding; deliveryId: string | null }
export type Engagement = { interestId: string | null; order: EngagedOrder | null; others: EngagedOrder[] }

const MOST = 10

/**
 * The actor's organisation and a service: an active interest, and the orders under way, the newest first. Without any,
 * the last delivered.
 */
export async function getEngagement(actor: Actor, serviceId: string): Promise<Engagement | null> {
  if (!isParty(actor)) return null
  const own = { serviceId, organisationId: actor.organisation.id }
  return readAs(actor, async tx => {
    const interest = await tx.interest.findFirst({
      where: { ...own, withdrawnAt: null, orderedAt: null },
      select: { id: true },
    })
    const findOrders = (statuses: OrderStatus[], take: number) =>
      tx.order.findMany({
        where: { ...own, status: { in: statuses } },
        orderBy: { createdAt: 'desc' },
        select: engagedSelect(actor.party),
        take,
      })
    const found = await findOrders(underWay, MOST)
    const rows = found.length > 0 ? found : await findOrders(statusesIn('delivered'), 1)
    const [order = null, ...others] = rows.map(engagedOrder)
    return { interestId: interest?.id ?? null, order, others }
  })
}

/** For each of the services the organisation's newest order under way, else its last delivered. */
export async function listEngagedOrders(
  actor: Actor,
  serviceIds: readonly string[],
): Promise<Map<string, EngagedOrder>> {
  if (!isParty(actor) || serviceIds.length === 0) return new Map()
  const statuses = [...underWay, ...statusesIn('delivered')]
  const rows = await readAs(actor, tx =>
    tx.order.findMany({
      where: {
        serviceId: { in: [...serviceIds] },
        organisationId: actor.organisation.id,
        status: { in: statuses },
      },
      orderBy: { createdAt: 'desc' },
      select: { serviceId: true, ...engagedSelect(actor.party) },
    }),
  )
  const isOver = ({ status }: EngagedRow) => !underWay.includes(status)
  const lastFirst = rows.toReversed().toSorted((one, other) => Number(isOver(other)) - Number(isOver(one)))
  // The one that is set last stands: the newest under way.
  return new Map(lastFirst.map(row => [row.serviceId, engagedOrder(row)]))
}

const underWay = orderStatuses.filter(status => !isGone(status) && phaseOf(status) !== 'delivered')

function engagedSelect(party: Party) {
  return {
    id: true,
    number: true,
    status: true,
    delivery: { select: { id: true } },
    versions: {
      where: { closedAt: null },
      select: {
        parties: { where: { party, representation: { not: 'no_counterpart' } }, select: { party: true } },
        signatures: { where: { party, takenBackAt: null }, select: { id: true } },
      },
    },
  } as const satisfies Prisma.OrderSelect
}

type EngagedRow = Prisma.OrderGetPayload<{ select: ReturnType<typeof engagedSelect> }>

function engagedOrder({ id, number, status, delivery, versions }: EngagedRow): EngagedOrder {
  const [open] = versions
  const isOwnTurn = open !== undefined && open.parties.length > 0 && open.signatures.length === 0
  return { id, number, standing: standingOf(status, isOwnTurn), deliveryId: delivery?.id ?? null }
}

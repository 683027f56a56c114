import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import type { Party } from '@/auth/party'
import { withActor } from '@/auth/with-actor'
import { type ServiceContent, serviceContentSchema } from '@/features/catalogue/service-content'
import type { Prisma } from '@/generated/prisma/client'
import { visibleInterests } from './policy'
import { type InterestState, type InterestTiming, stateOf } from './rules'

export type InterestView = {
  id: string
  service: { id: string; number: number; slug: string; content: ServiceContent }
  party: Party
  shownBy: string
  need: string
  timing: InterestTiming
  contactName: string
  contactEmail: string
  createdAt: Date
  endedAt: Date | null
  state: InterestState
  orderId: string | null
}

/** The own organisation's interests, the latest first. */
export async function listInterests(actor: Actor): Promise<InterestView[]> {
  const rows = await withActor(actor, tx =>
    tx.interest.findMany({
      where: visibleInterests(actor),
      orderBy: { createdAt: 'desc' },
      select: interestShown,
    }),
  )
  return rows.map(interestView)
}

/** Null when there is none, or it is another organisation's. */
export async function getInterest(actor: Actor, id: string): Promise<InterestView | null> {
  const row = await withActor(actor, tx =>
    tx.interest.findFirst({ where: { id, ...visibleInterests(actor) }, select: interestShown }),
  )
  return row && interestView(row)
}

export type Engagement = { interestId: string | null; order: { id: string; number: number } | null }

const ended = ['withdrawn', 'refused', 'cancelled', 'delivered', 'followed_up'] as const

/** What the actor's organisation has of a service now: an active interest, an order under way; null for others. */
export async function getEngagement(actor: Actor, serviceId: string): Promise<Engagement | null> {
  if (!isParty(actor)) return null
  const own = { serviceId, organisationId: actor.organisation.id }
  return withActor(actor, async tx => {
    const interest = await tx.interest.findFirst({
      where: { ...own, withdrawnAt: null, orderedAt: null },
      select: { id: true },
    })
    const order = await tx.order.findFirst({
      where: { ...own, status: { notIn: [...ended] } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, number: true },
    })
    return { interestId: interest?.id ?? null, order }
  })
}

export function interestView(row: InterestRow): InterestView {
  const { service, person, withdrawnAt, orderedAt, orders, ...own } = row
  const [revision] = service.revisions
  return {
    ...own,
    service: {
      id: service.id,
      number: service.number,
      slug: service.slug,
      content: serviceContentSchema.parse(revision?.content),
    },
    shownBy: person.name,
    endedAt: orderedAt ?? withdrawnAt,
    state: stateOf({ withdrawnAt, orderedAt }),
    orderId: orders[0]?.id ?? null,
  }
}

export const published = {
  where: { state: 'published' },
  orderBy: { number: 'desc' },
  take: 1,
  select: { content: true },
} as const

export const interestShown = {
  id: true,
  party: true,
  need: true,
  timing: true,
  contactName: true,
  contactEmail: true,
  createdAt: true,
  withdrawnAt: true,
  orderedAt: true,
  person: { select: { name: true } },
  service: { select: { id: true, number: true, slug: true, revisions: published } },
  orders: { orderBy: { createdAt: 'desc' }, take: 1, select: { id: true } },
} satisfies Prisma.InterestSelect
type InterestRow = Prisma.InterestGetPayload<{ select: typeof interestShown }>

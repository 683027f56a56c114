import 'server-only'
import type { SystemActor } from '@/auth/actor'
import { type LifecycleKind, lifecycleHappenings } from '@/features/catalogue/lifecycle/happenings'
import { isLastOrderNear, noticeDay } from '@/features/catalogue/lifecycle/notice-rules'
import type { ServiceLifecycle } from '@/features/catalogue/service-kinds'
import { lifeOf, lifeSelect } from '@/features/catalogue/service-life'
import { addDays, type Day, dayOf, stockholmInstant } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { type Happening, tell } from '@/lib/happenings/tell'
import type { Party } from '@/lib/party'

/** How long after a move it is still told, should the jobs have been away. */
const DAYS_BACK = 14

type Word<Kind = 'service_opened' | 'service_ending' | 'last_order_near'> = {
  kind: Kind
  /** People told since then are not told again, and only orders and interests begun before it are concerned. */
  since: Date
  begunBefore: Date
  deadline: Day | null
}
type Ending = Word<'service_ending' | 'last_order_near'>

/**
 * Tells organisations with an interest in a service, or a draft of it, that it opens or that it ends. Tells
 * them again before its last day to order, also when staff moved that day. Each organisation hears of each
 * once.
 */
export async function tellThoseConcerned(
  tx: Transaction,
  actor: SystemActor,
  serviceId: string,
): Promise<void> {
  const service = await tx.service.findUniqueOrThrow({ where: { id: serviceId }, select: lifeSelect })
  const life = lifeOf(service)
  const today = dayOf(actor.now)
  const movedAt = await findLastMove(tx, serviceId, life.lifecycle)
  const isRecent = movedAt !== null && movedAt >= recentSince(actor.now)
  if (life.lifecycle === 'open' && isRecent) {
    const opened: Word = { kind: 'service_opened', since: movedAt, begunBefore: movedAt, deadline: null }
    await tellInterested(tx, actor, serviceId, opened)
  }
  const { lastOrderOn: deadline } = life
  if (life.lifecycle !== 'phasing_out' || !deadline) return
  if (isRecent) {
    await tellAll(tx, actor, serviceId, {
      kind: 'service_ending',
      since: movedAt,
      begunBefore: movedAt,
      deadline,
    })
  }
  if (isLastOrderNear(life, today)) {
    // An organisation that hears of the end as late as this has just heard the same.
    const since = stockholmInstant(noticeDay(deadline), '00:00')
    await tellAll(tx, actor, serviceId, { kind: 'last_order_near', since, begunBefore: actor.now, deadline })
  }
}

/** From when a move is still news. */
export function recentSince(now: Date): Date {
  return stockholmInstant(addDays(dayOf(now), -DAYS_BACK), '00:00')
}

async function findLastMove(tx: Transaction, serviceId: string, to: ServiceLifecycle): Promise<Date | null> {
  const move = await tx.event.findFirst({
    where: {
      chainId: PROGRAMME_CHAIN,
      kind: 'service.moved' satisfies LifecycleKind,
      subjectId: serviceId,
      facts: { path: ['to'], equals: to },
    },
    orderBy: { position: 'desc' },
    select: { occurredAt: true },
  })
  return move?.occurredAt ?? null
}

async function tellAll(tx: Transaction, actor: SystemActor, serviceId: string, word: Ending) {
  const interested = await tellInterested(tx, actor, serviceId, word)
  await tellDrafting(tx, actor, { serviceId, interested }, word)
}

/** Gives the organisations that have an interest: they are not told of their draft as well. */
async function tellInterested(tx: Transaction, actor: SystemActor, serviceId: string, word: Word) {
  const interests = await tx.interest.findMany({
    where: { serviceId, withdrawnAt: null, orderedAt: null, createdAt: { lt: word.begunBefore } },
    orderBy: { id: 'asc' },
    select: { id: true, organisationId: true },
  })
  for (const { id, organisationId } of interests) {
    const facts = { serviceId, deadline: word.deadline }
    const kind = `interest.${word.kind}` as const
    await tellOnce(tx, actor, word.since, { kind, facts, chainId: organisationId, subjectId: id })
  }
  return interests.map(interest => interest.organisationId)
}

type Drafting = { serviceId: string; interested: string[] }
type Draft = { id: string; organisationId: string; startedByParty: Party; isOpen: boolean }

async function tellDrafting(
  tx: Transaction,
  actor: SystemActor,
  { serviceId, interested }: Drafting,
  word: Ending,
) {
  const drafts = await tx.$queryRaw<Draft[]>`
    SELECT id, "organisationId", "startedByParty", coalesce("sharedAt", "sentAt") IS NOT NULL AS "isOpen"
    FROM "Order"
    WHERE "serviceId" = ${serviceId}::uuid AND app.phase(status) = 'writing'
      AND "organisationId" <> ALL (${interested}::uuid[]) AND "createdAt" < ${word.begunBefore}
    ORDER BY id`
  for (const { id, organisationId, startedByParty, isOpen } of drafts) {
    // A draft that is not shared is its own side's, and so is the word of it.
    const party = isOpen ? null : startedByParty
    const facts = { deadline: word.deadline, party }
    const kind = `order.${word.kind}` as const
    await tellOnce(tx, actor, word.since, {
      kind,
      facts,
      chainId: organisationId,
      subjectId: id,
      orderId: id,
    })
  }
}

type Said = Happening<typeof lifecycleHappenings>

/** The kind that says the same in other words: news of a service's end names its last day to order. */
const alsoSaidBy: Partial<Record<LifecycleKind, LifecycleKind>> = {
  'interest.last_order_near': 'interest.service_ending',
  'order.last_order_near': 'order.service_ending',
}

async function tellOnce(
  tx: Transaction,
  actor: SystemActor,
  since: Date,
  said: Said & { chainId: string; subjectId: string; orderId?: string },
) {
  const { chainId, subjectId, kind } = said
  const kinds = [kind, alsoSaidBy[kind] ?? kind]
  const told = await tx.event.count({
    where: { chainId, subjectId, occurredAt: { gte: since }, kind: { in: kinds } },
  })
  if (told === 0) await tell(tx, actor, { of: lifecycleHappenings, ...said })
}

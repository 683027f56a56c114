import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import type { Party } from '@/auth/party'
import { withActor } from '@/auth/with-actor'
import {
  type LocalizedText,
  type ServiceContent,
  serviceContentSchema,
} from '@/features/catalogue/service-content'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dayOfDate } from '@/lib/dates'
import { canHoldDialogue, visibleInterests } from './policy'
import { byUrgency, type InterestState, type InterestTiming, stateOf } from './rules'

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

export type CallView = {
  interestId: string
  organisation: string
  serviceName: LocalizedText
  need: string
  timing: InterestTiming
  interestedAt: Date
  lastHeldOn: Day | null
  nextStep: string
  nextStepOn: Day | null
}

/** Interested and not ordered yet, the most urgent first; empty for everyone but staff. */
export async function listCalls(actor: Actor): Promise<CallView[]> {
  if (!canHoldDialogue(actor)) return []
  const rows = await withActor(actor, tx =>
    tx.interest.findMany({ where: { withdrawnAt: null, orderedAt: null }, select: callShown }),
  )
  return rows.map(callView).sort(byUrgency)
}

export type DialogueView = {
  id: string
  heldOn: Day
  note: string
  nextStep: string
  nextStepOn: Day | null
  staff: string
}
export type CallDetails = InterestView & { organisation: string; dialogues: DialogueView[] }

/** An interest with what has been said since; null for everyone but staff. */
export async function getCall(actor: Actor, interestId: string): Promise<CallDetails | null> {
  if (!canHoldDialogue(actor)) return null
  const row = await withActor(actor, tx =>
    tx.interest.findUnique({
      where: { id: interestId },
      select: { ...interestShown, organisation: { select: { name: true, dialogues: dialogueShown } } },
    }),
  )
  if (!row) return null
  const { organisation, ...interest } = row
  return {
    ...interestView(interest),
    organisation: organisation.name,
    dialogues: organisation.dialogues.map(dialogue => ({
      ...dialogue,
      heldOn: dayOfDate(dialogue.heldOn),
      nextStepOn: dialogue.nextStepOn && dayOfDate(dialogue.nextStepOn),
      staff: dialogue.staff.name,
    })),
  }
}

function interestView(row: InterestRow): InterestView {
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

function callView(row: CallRow): CallView {
  const [last] = row.organisation.dialogues
  return {
    interestId: row.id,
    organisation: row.organisation.name,
    serviceName: serviceContentSchema.parse(row.service.revisions[0]?.content).name,
    need: row.need,
    timing: row.timing,
    interestedAt: row.createdAt,
    lastHeldOn: last ? dayOfDate(last.heldOn) : null,
    nextStep: last?.nextStep ?? '',
    nextStepOn: last?.nextStepOn ? dayOfDate(last.nextStepOn) : null,
  }
}

const published = {
  where: { state: 'published' },
  orderBy: { number: 'desc' },
  take: 1,
  select: { content: true },
} as const

const dialogueShown = {
  orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
  select: {
    id: true,
    heldOn: true,
    note: true,
    nextStep: true,
    nextStepOn: true,
    staff: { select: { name: true } },
  },
} satisfies Prisma.Organisation$dialoguesArgs

const interestShown = {
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

const callShown = {
  id: true,
  need: true,
  timing: true,
  createdAt: true,
  organisation: { select: { name: true, dialogues: { ...dialogueShown, take: 1 } } },
  service: { select: { revisions: published } },
} satisfies Prisma.InterestSelect
type CallRow = Prisma.InterestGetPayload<{ select: typeof callShown }>

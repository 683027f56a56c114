import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { inForceAt } from '@/auth/mandate'
import { revisionInForce } from '@/features/catalogue/revision-in-force'
import { type ServiceContent, serviceContentSchema } from '@/features/catalogue/service-content'
import { type InterestKind, partiesTold } from '@/features/interest/happenings'
import { visibleInterests } from '@/features/interest/policy'
import { type InterestState, type InterestTiming, stateOf } from '@/features/interest/rules'
import type { Prisma } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'
import type { Party } from '@/lib/party'

export type InterestView = {
  id: string
  service: { id: string; number: number; slug: string; content: ServiceContent }
  party: Party
  shownBy: string
  need: string
  timing: InterestTiming
  contactName: string
  contactEmail: string
  contactPhone: string
  createdAt: Date
  endedAt: Date | null
  state: InterestState
  orderId: string | null
}

/** The own organisation's interests, the latest first. */
export async function listInterests(actor: Actor): Promise<InterestView[]> {
  const rows = await readAs(actor, tx =>
    tx.interest.findMany({
      where: visibleInterests(actor),
      orderBy: { createdAt: 'desc' },
      select: interestShown,
    }),
  )
  return rows.map(interestView)
}

/** The other parties of the actor's organisation that get a mail when interest is shown. */
export async function listPartiesTold(actor: Actor): Promise<Party[]> {
  if (!isParty(actor)) return []
  const mandates = await readAs(actor, tx =>
    tx.mandate.findMany({
      where: { organisationId: actor.organisation.id, ...inForceAt(actor.now) },
      select: { personId: true, party: true, kind: true },
    }),
  )
  const holders = mandates.map(({ kind, ...holder }) => ({
    ...holder,
    canSign: kind === 'signatory',
    standsInFor: null,
  }))
  return partiesTold(holders, actor.party)
}

export type InterestPage = InterestView & Afterwards

/** Null when there is none, or it is another organisation's. */
export async function getInterest(actor: Actor, id: string): Promise<InterestPage | null> {
  return readAs(actor, async tx => {
    const where = { id, ...visibleInterests(actor) }
    const row = await tx.interest.findFirst({ where, select: interestShown })
    return row && { ...interestView(row), ...(await findAfterwards(tx, id)) }
  })
}

/** The text of someone who came after the first. The organisation's one interest has more to say. */
export type Voice = { id: string; party: Party | null; name: string; need: string; at: Date }

/** An interest after it was shown, as the log tells it. */
export type Afterwards = { voices: Voice[]; isEndedByStaff: boolean }

const afterwards = ['interest.joined', 'interest.ended'] as const satisfies InterestKind[]

/** Those who joined an interest, in their order, and whether staff ended it. Read in the caller's transaction. */
export async function findAfterwards(tx: Reading, interestId: string): Promise<Afterwards> {
  const all = await tx.event.findMany({
    where: { subjectId: interestId, kind: { in: [...afterwards] } },
    orderBy: { position: 'asc' },
    select: { id: true, kind: true, party: true, personId: true, occurredAt: true, texts: true },
  })
  const events = all.filter(({ kind }) => kind === 'interest.joined')
  const personIds = events.flatMap(event => event.personId ?? [])
  const people = await tx.person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, name: true },
  })
  const voices = events.map(({ id, party, personId, occurredAt, texts }) => ({
    id,
    party,
    at: occurredAt,
    name: people.find(person => person.id === personId)?.name ?? '',
    need: texts.find(text => text.field === 'need')?.text ?? '',
  }))
  return { voices, isEndedByStaff: events.length < all.length }
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

export const interestShown = {
  id: true,
  party: true,
  need: true,
  timing: true,
  contactName: true,
  contactEmail: true,
  contactPhone: true,
  createdAt: true,
  withdrawnAt: true,
  orderedAt: true,
  person: { select: { name: true } },
  service: { select: { id: true, number: true, slug: true, revisions: revisionInForce } },
  // A draft that was given up leaves the interest as free as it was.
  orders: {
    where: { status: { not: 'withdrawn' } },
    orderBy: { createdAt: 'desc' },
    take: 1,
    select: { id: true },
  },
} satisfies Prisma.InterestSelect
type InterestRow = Prisma.InterestGetPayload<{ select: typeof interestShown }>

import 'server-only'
import { serviceNameIn } from '@/features/catalogue/service-content'
import { isNotified } from '@/features/notifications/letter-keys'
import type { About } from '@/features/notifications/letters'
import type { Concerned } from '@/features/notifications/recipients'
import { requiredParties } from '@/features/orders/rules'
import type { MessageAudience } from '@/features/orders/thread/rules'
import type { Event, Prisma } from '@/generated/prisma/client'
import { type Day, dateOf, dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { organisationNames } from '@/lib/organisation-name'
import type { Party } from '@/lib/party'

type Facts = {
  version?: number
  party?: Party
  deadline?: Day
  personId?: string
  audience?: MessageAudience
  startsOn?: Day
}
const PROGRAMME = 'Hållbart arbetsliv'

type OrderRow = Prisma.OrderGetPayload<{ select: typeof orderSelect }>

export type Happening = { event: Event; people: Concerned; about: About }

/** An event with those whom it may concern and what it is about; null when it tells nobody. */
export async function findHappening(tx: Transaction, eventId: string, now: Date): Promise<Happening | null> {
  const event = await tx.event.findUnique({ where: { id: eventId } })
  if (!event || !isNotified(event.kind)) return null
  const organisation = await findNames(tx, event.chainId)
  if (!organisation) return null
  const facts = event.facts as Facts
  const occasion = await findOccasion(tx, event)
  const order = await findOrder(tx, event, occasion?.delivery.orderId)
  const version = order?.versions.find(one => one.number === (facts.version ?? order.versionNumber))
  const signing = signingOf(version)
  return {
    event,
    people: {
      ...signing,
      holders: await findHolders(tx, event.chainId, now),
      starter: order?.startedById ?? null,
      deliverer: occasion?.deliverer?.personId ?? null,
      audience: facts.audience ?? null,
      addressee: await findAddressee(tx, event),
      caller: await findCaller(tx, event.kind, facts),
      mandateHolder: event.kind.startsWith('mandate.') ? (facts.personId ?? null) : null,
      namesVersion: facts.version !== undefined,
      staff: await findStaff(tx),
    },
    about: {
      ...aboutOrder(order),
      interestId: event.kind.startsWith('interest.') ? event.subjectId : null,
      organisationId: event.chainId,
      organisation: organisationNames(organisation),
      service: order ? serviceNameIn(order.serviceRevision.content) : await findServiceOf(tx, event),
      version: version?.number ?? 0,
      party: facts.party ?? event.party,
      awaited: signing.awaited,
      deadline: facts.deadline ?? null,
      startsOn: facts.startsOn ?? null,
      startsAt: occasion?.startsAt ?? null,
    },
  }
}

/** Whose the chain is; what is no organisation's own is the programme's. */
function findNames(tx: Transaction, chainId: string) {
  if (chainId === PROGRAMME_CHAIN) return { name: PROGRAMME, nameEn: PROGRAMME }
  return tx.organisation.findUnique({ where: { id: chainId }, select: { name: true, nameEn: true } })
}

/** Who is to sign a version, and who has. */
function signingOf(version: OrderRow['versions'][number] | undefined) {
  if (!version) return { signingParties: [], signers: [], sender: null, awaited: [] }
  const signed = version.signatures.map(signature => signature.party)
  const signingParties = requiredParties(version.parties)
  return {
    signingParties,
    signers: version.signatures.map(signature => signature.personId),
    sender: version.sentById,
    awaited: signingParties.filter(party => !signed.includes(party)),
  }
}

function aboutOrder(order: OrderRow | null) {
  return {
    orderId: order?.id ?? null,
    deliveryId: order?.delivery?.id ?? null,
    startedBy: order?.startedByParty ?? null,
  }
}

async function findOccasion(tx: Transaction, event: Event) {
  if (!event.kind.startsWith('occasion.')) return null
  return tx.occasion.findUnique({
    where: { id: event.subjectId },
    select: {
      startsAt: true,
      deliverer: { select: { personId: true } },
      delivery: { select: { orderId: true } },
    },
  })
}

const orderSelect = {
  id: true,
  versionNumber: true,
  startedById: true,
  startedByParty: true,
  delivery: { select: { id: true } },
  serviceRevision: { select: { content: true } },
  versions: {
    select: {
      number: true,
      sentById: true,
      parties: { select: { party: true, representation: true } },
      signatures: { where: { takenBackAt: null }, select: { party: true, personId: true } },
    },
  },
} as const satisfies Prisma.OrderSelect

async function findOrder(tx: Transaction, event: Event, orderOfOccasion: string | undefined) {
  const id = event.orderId ?? orderOfOccasion
  if (id) return tx.order.findUnique({ where: { id }, select: orderSelect })
  if (!event.kind.startsWith('delivery.')) return null
  return tx.order.findFirst({ where: { delivery: { id: event.subjectId } }, select: orderSelect })
}

/** Kept out of the log, which every party reads: whom the staff wrote to is theirs and that party's. */
async function findAddressee(tx: Transaction, event: Event): Promise<Party | null> {
  if (event.kind !== 'order.message_posted') return null
  const message = await tx.message.findUnique({
    where: { id: event.subjectId },
    select: { addressee: true },
  })
  return message?.addressee ?? null
}

/** The service of an interest or a round, or the one that the event is about. */
async function findServiceOf(tx: Transaction, { kind, subjectId }: Event): Promise<About['service']> {
  const some = { some: { id: subjectId } }
  const [subject = ''] = kind.split('.')
  const service = { interest: { interests: some }, round: { rounds: some }, service: { id: subjectId } }[
    subject
  ]
  if (!service) return null
  const revision = await tx.serviceRevision.findFirst({
    where: { state: 'published', service },
    orderBy: { number: 'desc' },
    select: { content: true },
  })
  return revision ? serviceNameIn(revision.content) : null
}

async function findHolders(
  tx: Transaction,
  organisationId: string,
  now: Date,
): Promise<Concerned['holders']> {
  const today = dateOf(dayOf(now))
  const mandates = await tx.mandate.findMany({
    where: {
      organisationId,
      revokedAt: null,
      validFrom: { lte: today },
      OR: [{ validTo: null }, { validTo: { gte: today } }],
    },
    orderBy: { createdAt: 'asc' },
    select: { personId: true, party: true, kind: true, standInForId: true },
  })
  return mandates.map(({ personId, party, kind, standInForId }) => ({
    personId,
    party,
    canSign: kind === 'signatory',
    standsIn: standInForId !== null,
  }))
}

async function findStaff(tx: Transaction): Promise<string[]> {
  const staff = await tx.person.findMany({ where: { staffRole: 'staff' }, select: { id: true } })
  return staff.map(person => person.id)
}

async function findCaller(tx: Transaction, kind: string, { personId: id }: Facts): Promise<string | null> {
  if (kind !== 'interest.step_due') return null
  const person = await tx.person.findFirst({
    where: { id, deactivatedAt: null, staffRole: { in: ['staff', 'admin'] } },
    select: { id: true },
  })
  return person?.id ?? null
}

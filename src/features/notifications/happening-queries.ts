import 'server-only'
import { serviceNameIn } from '@/features/catalogue/service-content'
import { startsIn } from '@/features/deliveries/times/rules'
import { allHappenings } from '@/features/notifications/all-happenings'
import { findHolders, findSaid, findSecretariat } from '@/features/notifications/concerned-queries'
import { aboutParts, findHoldersOf, findParts } from '@/features/notifications/delivery-part-queries'
import {
  letterOrder,
  letterVersionSelect,
  signedCount,
  standing,
} from '@/features/notifications/letter-order'
import type { About as LetterAbout } from '@/features/notifications/letters'
import { aboutOccasion, findOccasion, findReasons } from '@/features/notifications/occasion-queries'
import { findWriters } from '@/features/orders/drafting/writer-queries'
import { requiredParties } from '@/features/orders/rules'
import type { Event, Prisma } from '@/generated/prisma/client'
import { dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import type { Concerned } from '@/lib/happenings/concerned'
import { type About, entryOf } from '@/lib/happenings/declare'
import { type AnyFacts, factsOf } from '@/lib/happenings/facts'
import type { LocalizedText } from '@/lib/localized-text'
import { log } from '@/lib/log'
import { organisationNames } from '@/lib/organisation-name'
import type { Party } from '@/lib/party'

const PROGRAMME = 'Hållbart arbetsliv'

type OrderRow = Prisma.OrderGetPayload<{ select: typeof orderSelect }>

/** An event as its telling reads it. One that is only foreseen is written nowhere. */
export type ToldEvent = Omit<Event, 'previousHash' | 'hash' | 'role' | 'digests'>

export type Happening = { event: ToldEvent; facts: AnyFacts; people: Concerned; about: LetterAbout }

/** An event with those whom it may concern and what it is about; null when it tells nobody. */
export async function findHappening(tx: Reading, eventId: string, now: Date): Promise<Happening | null> {
  const event = await tx.event.findUnique({ where: { id: eventId } })
  return event && happeningOf(tx, event, now)
}

export async function happeningOf(tx: Reading, event: ToldEvent, now: Date): Promise<Happening | null> {
  const read = readEvent(event)
  const organisation = read && (await findNames(tx, event.chainId))
  if (!organisation) return null
  const { about, facts } = read
  const occasion = about === 'occasion' ? await findOccasion(tx, event.subjectId) : null
  const order = await findOrder(tx, { ...event, about }, occasion?.delivery.orderId)
  const version = order?.versions.find(one => one.number === (facts.version ?? order.versionNumber))
  const signing = signingOf(version)
  const parts = await findParts(tx, event)
  return {
    event,
    facts,
    people: {
      ...signing,
      ...(await findSecretariat(tx)),
      holders: await findHolders(tx, event.chainId, now),
      ...(await findAuthors(tx, order)),
      deliverer: occasion?.heldBy ?? null,
      ...(await findHoldersOf(tx, facts, parts)),
      caseOwner: order?.delivery?.caseOwnerId ?? null,
      ...(about === 'message' ? await findSaid(tx, event.subjectId) : { addressee: null, answered: [] }),
    },
    about: {
      ...aboutOrder(order, version?.sentByParty),
      ...(await aboutItself(tx, event, about)),
      organisationId: event.chainId,
      organisation: organisationNames(organisation),
      service: order
        ? serviceNameIn(order.serviceRevision.content)
        : await findServiceOf(tx, { ...event, about }),
      order: order && letterOrder(order, version, dayOf(now)),
      version: version?.number ?? 0,
      party: facts.party ?? event.party,
      ...signedCount(version, event.occurredAt),
      awaited: signing.awaited,
      ...knownBy(facts),
      ...aboutOccasion(occasion, facts),
      ...(await aboutParts(tx, parts)),
      ...(await findReasons(tx, event, facts)),
    },
  }
}

/** Those who began the order, and all who write it as long as it is a draft. */
async function findAuthors(tx: Reading, order: OrderRow | null) {
  const isDraft = order?.versionNumber === 0
  return { starter: order?.startedById ?? null, writers: isDraft ? await findWriters(tx, order.id) : [] }
}

async function aboutItself(tx: Reading, event: ToldEvent, about: About) {
  const interestId = about === 'interest' ? event.subjectId : null
  return { interestId, account: about === 'account' ? await findHolder(tx, event) : null }
}

/** The name of an account's holder. Before the account is there, its event keeps it. */
async function findHolder(tx: Reading, { id: eventId, subjectId: id }: ToldEvent): Promise<string | null> {
  const person = await tx.person.findUnique({ where: { id }, select: { name: true } })
  if (person) return person.name
  const asked = await tx.eventText.findFirst({ where: { eventId, field: 'name' }, select: { text: true } })
  return asked?.text ?? null
}

/** The event as its entry declares it. One that is older than the table, or not of it, tells nobody. */
function readEvent({ id, kind, facts: written }: ToldEvent): { about: About; facts: AnyFacts } | null {
  const entry = entryOf(allHappenings, kind)
  if (entry?.tells === 'nobody') return null
  const facts = entry && factsOf(entry, written)
  if (facts) return { about: entry.about, facts }
  log().warn({ event: id, kind }, entry ? 'event has other facts than its kind' : 'event of an unknown kind')
  return null
}

/** The owner of the chain: an organisation, else the programme. */
function findNames(tx: Reading, chainId: string) {
  if (chainId === PROGRAMME_CHAIN) return { name: PROGRAMME, nameEn: PROGRAMME }
  return tx.organisation.findUnique({ where: { id: chainId }, select: { name: true, nameEn: true } })
}

/** The parties that are to sign a version, and those that have. */
function signingOf(version: OrderRow['versions'][number] | undefined) {
  if (!version) return { signingParties: [], signers: [], sender: null, awaited: [] }
  const signatures = standing(version.signatures)
  const signed = signatures.map(signature => signature.party)
  const signingParties = requiredParties(version.parties)
  return {
    signingParties,
    signers: signatures.map(signature => signature.personId),
    sender: version.sentById,
    awaited: signingParties.filter(party => !signed.includes(party)),
  }
}

function knownBy({ deadline, startsOn, startedOn, outcome, question, starts }: AnyFacts) {
  const days = { deadline: deadline ?? null, startsOn: startsOn ?? null, startedOn: startedOn ?? null }
  return { ...days, outcome, question, proposed: startsIn(starts) }
}

function aboutOrder(order: OrderRow | null, sentBy: Party | undefined) {
  return {
    orderId: order?.id ?? null,
    deliveryId: order?.delivery?.id ?? null,
    startedBy: sentBy ?? order?.startedByParty ?? null,
  }
}

const orderSelect = {
  id: true,
  number: true,
  content: true,
  deadlineOn: true,
  versionNumber: true,
  startedById: true,
  startedByParty: true,
  delivery: { select: { id: true, caseOwnerId: true } },
  service: { select: { number: true, slug: true } },
  serviceRevision: { select: { content: true } },
  versions: {
    select: {
      ...letterVersionSelect,
      sentById: true,
      signatures: { select: { ...letterVersionSelect.signatures.select, personId: true } },
    },
  },
} as const satisfies Prisma.OrderSelect

type Told = Pick<Event, 'orderId' | 'subjectId'> & { about: About }

async function findOrder(tx: Reading, event: Told, orderOfOccasion: string | undefined) {
  const id = event.orderId ?? orderOfOccasion
  if (id) return tx.order.findUnique({ where: { id }, select: orderSelect })
  if (event.about !== 'delivery') return null
  return tx.order.findFirst({ where: { delivery: { id: event.subjectId } }, select: orderSelect })
}

/** The service of an interest or a round, or the one that the event is about. */
async function findServiceOf(tx: Reading, { about, subjectId }: Told): Promise<LocalizedText | null> {
  const service = serviceWith(about, subjectId)
  if (!service) return null
  const revision = await tx.serviceRevision.findFirst({
    where: { state: 'published', service },
    orderBy: { number: 'desc' },
    select: { content: true },
  })
  return revision ? serviceNameIn(revision.content) : null
}

function serviceWith(about: About, id: string): Prisma.ServiceWhereInput | null {
  if (about === 'interest') return { interests: { some: { id } } }
  if (about === 'round') return { rounds: { some: { id } } }
  return about === 'service' ? { id } : null
}

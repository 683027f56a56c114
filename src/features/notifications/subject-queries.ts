import 'server-only'
import { serviceNameIn } from '@/features/catalogue/service-content'
import type { SignFacts } from '@/features/catalogue/signs/sign-facts'
import { allHappenings } from '@/features/notifications/all-happenings'
import {
  deliverySelect,
  eventSelect,
  type Happened,
  happenedTo,
  named,
  occasionsToldOf,
  orderSelect,
  withService,
} from '@/features/notifications/headline-queries'
import type { Headline } from '@/features/notifications/letters'
import { signOf } from '@/features/notifications/mail-sign'
import { findTogether } from '@/features/notifications/session-queries'
import { findTakenOver } from '@/features/notifications/taken-over-queries'
import { type ToldWords, wordsOf, wordsSelect } from '@/features/notifications/told-rows'
import type { Notification, Prisma } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { type About, entryOf, type Subject } from '@/lib/happenings/declare'
import { sharedFactsOf } from '@/lib/happenings/facts'
import { organisationNames } from '@/lib/organisation-name'

/** The subject of an event, and the pages that it may lead to. */
export type FoundSubject = Subject &
  Headline & {
    order: { number: number; unit: string } | null
    sign: SignFacts | null
    /** Those that it is about, and that the actor may read. */
    words: ToldWords | null
    /** When the event took place that it tells of. */
    occurredAt?: Date
  }

const PROGRAMME = { id: PROGRAMME_CHAIN, name: 'Hållbart arbetsliv', nameEn: 'Hållbart arbetsliv' }

/** By event. Only what the actor may see now: someone with several organisations acts for one at a time. */
export async function findSubjects(
  tx: Reading,
  notifications: Notification[],
  readable: Prisma.MessageWhereInput,
): Promise<Map<string, FoundSubject>> {
  const orderIds = notifications.flatMap(({ orderId }) => orderId ?? [])
  const events = await ofAny(
    notifications.map(({ eventId }) => eventId),
    id => tx.event.findMany({ where: { id }, select: eventSelect }),
  )
  const select = { ...orderSelect, ...wordsSelect(events, readable) }
  const orders = await ofAny(orderIds, id => tx.order.findMany({ where: { id }, select }))
  // Of the orders that the actor does not see, since an order brings its own.
  const alone = await ofAny(
    orderIds.filter(id => !orders.some(order => order.id === id)),
    orderId => tx.delivery.findMany({ where: { orderId }, select: deliverySelect }),
  )
  const ofInterests = events.filter(({ kind }) => isAbout(kind, 'interest'))
  const interests = await ofAny(
    ofInterests.map(event => event.subjectId),
    id => tx.interest.findMany({ where: { id }, select: { id: true, ...withService } }),
  )
  const found = await findParties(tx, events)
  addOfPortal(found, events, await findTakenOver(tx, events))
  const programme = await findProgramme(tx, events)
  const deliveries = [...orders.flatMap(order => order.delivery ?? []), ...alone]
  const told = events.flatMap(event => deliveries.flatMap(delivery => occasionsToldOf(event, delivery)))
  const together = await findTogether(tx, told)
  for (const { eventId, orderId } of notifications) {
    const event = events.find(one => one.id === eventId)
    const interest = interests.find(one => one.id === event?.subjectId)
    const order = orders.find(one => one.id === orderId)
    const unordered = alone.find(one => one.orderId === orderId)
    const delivery = order ? order.delivery : unordered
    const row = order ?? unordered ?? interest ?? programme.get(eventId)
    if (!row) continue
    found.set(eventId, {
      ...nothingElse,
      ...namesOf(row),
      orderId,
      deliveryId: delivery?.id ?? null,
      interestId: interest?.id ?? null,
      occurredAt: event?.occurredAt,
      ...(event && happenedTo(event, { order, delivery, together })),
      words: event && order ? wordsOf(event, order) : null,
    })
  }
  return found
}

/** The rounds and services that events are about: the actor's own organisation's, or the programme's. */
async function findProgramme(tx: Reading, events: Happened[]): Promise<Map<string, Named>> {
  const told = events.filter(({ kind }) => isAbout(kind, 'round') || isAbout(kind, 'service'))
  const ids = told.map(event => event.subjectId)
  const select = { id: true, service: withService.service }
  const rounds = await ofAny(ids, id => tx.round.findMany({ where: { id }, select }))
  const alone = { id: true, ...withService.service.select }
  const services = await ofAny(ids, id => tx.service.findMany({ where: { id }, select: alone }))
  const subjects = [...rounds, ...services.map(({ id, ...service }) => ({ id, service }))]
  const organisations = await ofAny(
    told.map(event => event.chainId),
    id => tx.organisation.findMany({ where: { id }, ...named.organisation }),
  )
  const rows = told.flatMap(({ id, chainId, subjectId }) => {
    const organisation = organisations.find(one => one.id === chainId) ?? PROGRAMME
    return subjects.filter(one => one.id === subjectId).map(one => [id, { ...one, organisation }] as const)
  })
  return new Map(rows)
}

/** Events about a party and its people, not about an order. */
async function findParties(tx: Reading, events: Happened[]): Promise<Map<string, FoundSubject>> {
  const told = events.filter(({ kind }) => isAbout(kind, 'party'))
  const organisations = await ofAny(
    told.map(event => event.chainId),
    id => tx.organisation.findMany({ where: { id }, ...named.organisation }),
  )
  return new Map(
    told.flatMap(({ id, chainId, facts }) => {
      const organisation = organisations.find(one => one.id === chainId)
      if (!organisation) return []
      const { party = null } = sharedFactsOf(facts)
      const about = { organisationId: chainId, organisation: organisationNames(organisation), party }
      return [[id, { ...nothingElse, ...about }] as const]
    }),
  )
}

/** Nothing is asked about nothing. */
function ofAny<Row>(ids: string[], find: (id: { in: string[] }) => Promise<Row[]>): Promise<Row[]> {
  return ids.length > 0 ? find({ in: ids }) : Promise.resolve([])
}

/** Accounts and settings are the portal's own. */
function addOfPortal(
  found: Map<string, FoundSubject>,
  events: Happened[],
  taken: ReadonlyMap<string, Partial<FoundSubject>>,
): void {
  const own = { organisationId: PROGRAMME_CHAIN, organisation: organisationNames(PROGRAMME) }
  for (const { id, kind, facts } of events) {
    if (!isAbout(kind, 'account') && !isAbout(kind, 'setting')) continue
    found.set(id, { ...nothingElse, ...own, party: sharedFactsOf(facts).party ?? null, ...taken.get(id) })
  }
}

function isAbout(kind: string, about: About): boolean {
  return entryOf(allHappenings, kind)?.about === about
}

type Named = {
  organisation: { id: string; name: string; nameEn: string }
  service: { number: number; revisions: { content: unknown }[] }
}

function namesOf({ organisation, service }: Named) {
  const [revision] = service.revisions
  return {
    organisationId: organisation.id,
    organisation: organisationNames(organisation),
    service: revision ? serviceNameIn(revision.content) : null,
    sign: revision ? signOf(service.number, revision.content) : null,
  }
}

const nothingElse = {
  ...{ proposed: [] as Date[] },
  service: null,
  sign: null,
  words: null,
  together: null,
  party: null,
  order: null,
  orderId: null,
  deliveryId: null,
  interestId: null,
  signed: 0,
  required: 0,
  occasion: null,
  startsAt: null,
  movedFrom: null,
  deadline: null,
  version: 0,
} as const

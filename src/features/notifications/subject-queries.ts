import 'server-only'
import { revisionInForce } from '@/features/catalogue/revision-in-force'
import { serviceNameIn } from '@/features/catalogue/service-content'
import { allHappenings } from '@/features/notifications/all-happenings'
import type { Notification, Prisma } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { type About, entryOf, type Subject } from '@/lib/happenings/declare'
import { sharedFactsOf } from '@/lib/happenings/facts'
import { textIn } from '@/lib/localized-text'
import { organisationName } from '@/lib/organisation-name'
import type { Party } from '@/lib/party'
import type { Locale } from '@/messages/messages'

/** The subject of an event, and the pages that it may lead to. */
export type FoundSubject = Subject & { service: string; organisation: string; party: Party | null }

const PROGRAMME = { id: PROGRAMME_CHAIN, name: 'Hållbart arbetsliv', nameEn: 'Hållbart arbetsliv' }

const named = { organisation: { select: { id: true, name: true, nameEn: true } } } as const
const withService = {
  ...named,
  service: {
    select: {
      revisions: revisionInForce,
    },
  },
} as const

/** By event. Only what the actor may see now: someone with several organisations acts for one at a time. */
export async function findSubjects(
  tx: Reading,
  notifications: Notification[],
  locale: Locale,
): Promise<Map<string, FoundSubject>> {
  const orderIds = notifications.flatMap(({ orderId }) => orderId ?? [])
  const eventIds = notifications.filter(({ orderId }) => !orderId).map(({ eventId }) => eventId)
  const orders = await ofAny(orderIds, id =>
    tx.order.findMany({ where: { id }, select: { id: true, ...withService } }),
  )
  const deliveries = await ofAny(orderIds, orderId =>
    tx.delivery.findMany({ where: { orderId }, select: { id: true, orderId: true, ...withService } }),
  )
  const select = { id: true, kind: true, chainId: true, subjectId: true, facts: true } as const
  const events = await ofAny(eventIds, id => tx.event.findMany({ where: { id }, select }))
  const ofInterests = events.filter(({ kind }) => isAbout(kind, 'interest'))
  const interests = await ofAny(
    ofInterests.map(event => event.subjectId),
    id => tx.interest.findMany({ where: { id }, select: { id: true, ...withService } }),
  )
  const found = await findParties(tx, events, locale)
  addOfPortal(found, events)
  const programme = await findProgramme(tx, events)
  for (const { eventId, orderId } of notifications) {
    const delivery = deliveries.find(one => one.orderId === orderId)
    const event = events.find(one => one.id === eventId)
    const interest = interests.find(one => one.id === event?.subjectId)
    const row = orders.find(one => one.id === orderId) ?? delivery ?? interest ?? programme.get(eventId)
    if (!row) continue
    found.set(eventId, {
      ...namesOf(row, locale),
      party: null,
      orderId,
      deliveryId: delivery?.id ?? null,
      interestId: interest?.id ?? null,
    })
  }
  return found
}

/** The rounds and services that events are about: the actor's own organisation's, or the programme's. */
async function findProgramme(tx: Reading, events: PartyHappened[]): Promise<Map<string, Named>> {
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

type PartyHappened = { id: string; kind: string; chainId: string; subjectId: string; facts: Prisma.JsonValue }

/** Events about a party and its people, not about an order. */
async function findParties(
  tx: Reading,
  events: PartyHappened[],
  locale: Locale,
): Promise<Map<string, FoundSubject>> {
  const told = events.filter(({ kind }) => isAbout(kind, 'party'))
  const organisations = await ofAny(
    told.map(event => event.chainId),
    id => tx.organisation.findMany({ where: { id }, ...named.organisation }),
  )
  const none = { service: '', orderId: null, deliveryId: null, interestId: null }
  return new Map(
    told.flatMap(({ id, chainId, facts }) => {
      const organisation = organisations.find(one => one.id === chainId)
      if (!organisation) return []
      const { party = null } = sharedFactsOf(facts)
      const about = { organisationId: chainId, organisation: organisationName(locale, organisation), party }
      return [[id, { ...none, ...about }] as const]
    }),
  )
}

/** Nothing is asked about nothing. */
function ofAny<Row>(ids: string[], find: (id: { in: string[] }) => Promise<Row[]>): Promise<Row[]> {
  return ids.length > 0 ? find({ in: ids }) : Promise.resolve([])
}

/** Accounts and settings are the portal's own. */
function addOfPortal(found: Map<string, FoundSubject>, events: PartyHappened[]): void {
  const none = { service: '', orderId: null, deliveryId: null, interestId: null }
  const own = { organisationId: PROGRAMME_CHAIN, organisation: PROGRAMME.name }
  for (const { id, kind, facts } of events) {
    if (!isAbout(kind, 'account') && !isAbout(kind, 'setting')) continue
    found.set(id, { ...none, ...own, party: sharedFactsOf(facts).party ?? null })
  }
}

function isAbout(kind: string, about: About): boolean {
  return entryOf(allHappenings, kind)?.about === about
}

type Named = {
  organisation: { id: string; name: string; nameEn: string }
  service: { revisions: { content: unknown }[] }
}

function namesOf({ organisation, service }: Named, locale: Locale) {
  const [revision] = service.revisions
  return {
    organisationId: organisation.id,
    organisation: organisationName(locale, organisation),
    service: revision ? textIn(locale, serviceNameIn(revision.content)) : '',
  }
}

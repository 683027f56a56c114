import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { revisionInForce } from '@/features/catalogue/revision-in-force'
import { serviceNameIn } from '@/features/catalogue/service-content'
import { isLetterKey, type LetterKey } from '@/features/notifications/letter-keys'
import { pathOf } from '@/features/notifications/letters'
import type { MailChoice } from '@/features/notifications/rules'
import type { Notification, Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { textIn } from '@/lib/localized-text'
import { organisationName } from '@/lib/organisation-name'
import type { Party } from '@/lib/party'
import type { Locale } from '@/messages/messages'

/** What a notification is about; null when the actor does not act where it happened. */
export type NotificationSubject = {
  service: string
  organisation: string
  party: Party | null
  path: string
}
export type NotificationView = {
  id: string
  letter: LetterKey
  createdAt: Date
  isRead: boolean
  subject: NotificationSubject | null
}

const MOST_SHOWN = 100
const PROGRAMME = { id: PROGRAMME_CHAIN, name: 'Hållbart arbetsliv', nameEn: 'Hållbart arbetsliv' }

/** The actor's notifications: the unread ones first, each part with the newest first. */
export function getNotifications(actor: SignedInActor): Promise<NotificationView[]> {
  return withActor(actor, async tx => {
    const newestFirst = { orderBy: { id: 'desc' }, take: MOST_SHOWN } as const
    const own = { personId: actor.personId }
    const unread = await tx.notification.findMany({ where: { ...own, readAt: null }, ...newestFirst })
    const read = await tx.notification.findMany({ where: { ...own, readAt: { not: null } }, ...newestFirst })
    const shown = [...unread, ...read].slice(0, MOST_SHOWN)
    const subjects = await findSubjects(tx, shown, actor.locale)
    return shown.flatMap(({ id, kind, createdAt, eventId, readAt }) =>
      isLetterKey(kind)
        ? [
            {
              id,
              letter: kind,
              createdAt,
              isRead: readAt !== null,
              subject: subjectOf(kind, subjects.get(eventId)),
            },
          ]
        : [],
    )
  })
}

export type OwnMail = { choice: MailChoice; failedAt: Date | null }

/** How the actor has chosen to have mail, and since when it does not reach them. */
export function getOwnMail(actor: SignedInActor): Promise<OwnMail> {
  return withActor(actor, async tx => {
    const { mailChoice, mailFailedAt } = await tx.person.findUniqueOrThrow({
      where: { id: actor.personId },
      select: { mailChoice: true, mailFailedAt: true },
    })
    return { choice: mailChoice, failedAt: mailFailedAt }
  })
}

export function countNotifications(actor: SignedInActor): Promise<number> {
  return withActor(actor, tx => tx.notification.count({ where: { personId: actor.personId, readAt: null } }))
}

type Found = Omit<NotificationSubject, 'path'> & {
  organisationId: string
  orderId: string | null
  deliveryId: string | null
  interestId: string | null
}

function subjectOf(letter: LetterKey, found: Found | undefined): NotificationSubject | null {
  if (!found) return null
  const { service, organisation, party } = found
  return { service, organisation, party, path: pathOf(letter, found) }
}

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
async function findSubjects(
  tx: Transaction,
  notifications: Notification[],
  locale: Locale,
): Promise<Map<string, Found>> {
  const orderIds = notifications.flatMap(({ orderId }) => orderId ?? [])
  const eventIds = notifications.filter(({ orderId }) => !orderId).map(({ eventId }) => eventId)
  const orders = await tx.order.findMany({
    where: { id: { in: orderIds } },
    select: { id: true, ...withService },
  })
  const deliveries = await tx.delivery.findMany({
    where: { orderId: { in: orderIds } },
    select: { id: true, orderId: true, ...withService },
  })
  const events = await tx.event.findMany({
    where: { id: { in: eventIds } },
    select: { id: true, kind: true, chainId: true, subjectId: true, facts: true },
  })
  const interests = await tx.interest.findMany({
    where: { id: { in: events.map(event => event.subjectId) } },
    select: { id: true, ...withService },
  })
  const found = await findParties(tx, events, locale)
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

/** What rounds and services events are about: one's own organisation's, or the programme's. */
async function findProgramme(tx: Transaction, events: PartyHappened[]): Promise<Map<string, Named>> {
  const told = events.filter(event => /^(round|service)\./.test(event.kind))
  const ids = told.map(event => event.subjectId)
  const select = { id: true, service: withService.service }
  const rounds = await tx.round.findMany({ where: { id: { in: ids } }, select })
  const alone = { id: true, ...withService.service.select }
  const services = await tx.service.findMany({ where: { id: { in: ids } }, select: alone })
  const subjects = [...rounds, ...services.map(({ id, ...service }) => ({ id, service }))]
  const own = { where: { id: { in: told.map(event => event.chainId) } }, ...named.organisation }
  const organisations = await tx.organisation.findMany(own)
  const rows = told.flatMap(({ id, chainId, subjectId }) => {
    const organisation = organisations.find(one => one.id === chainId) ?? PROGRAMME
    return subjects.filter(one => one.id === subjectId).map(one => [id, { ...one, organisation }] as const)
  })
  return new Map(rows)
}

type PartyHappened = { id: string; kind: string; chainId: string; subjectId: string; facts: Prisma.JsonValue }

/** What is about a party and its people, not about an order. */
async function findParties(
  tx: Transaction,
  events: PartyHappened[],
  locale: Locale,
): Promise<Map<string, Found>> {
  const told = events.filter(event => /^(mandate|party)\./.test(event.kind))
  const organisations = await tx.organisation.findMany({
    where: { id: { in: told.map(event => event.chainId) } },
    select: { id: true, name: true, nameEn: true },
  })
  const none = { service: '', orderId: null, deliveryId: null, interestId: null }
  return new Map(
    told.flatMap(({ id, chainId, facts }) => {
      const organisation = organisations.find(one => one.id === chainId)
      if (!organisation) return []
      const { party = null } = facts as { party?: Party }
      const about = { organisationId: chainId, organisation: organisationName(locale, organisation), party }
      return [[id, { ...none, ...about }] as const]
    }),
  )
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

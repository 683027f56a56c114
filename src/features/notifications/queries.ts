import 'server-only'
import type { Locale, SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/with-actor'
import { serviceContentSchema, textIn } from '@/features/catalogue/service-content'
import { pathOf } from '@/features/notifications/letters'
import { isLetterKey, type LetterKey } from '@/features/notifications/recipients'
import type { Notification, Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/lib/db'

/** What a notification is about; null when the actor does not act where it happened. */
export type NotificationSubject = { service: string; organisation: string; path: string }
export type NotificationView = {
  id: string
  letter: LetterKey
  createdAt: Date
  subject: NotificationSubject | null
}

const MOST_SHOWN = 100

/** The actor's unread notifications, newest first. */
export function getNotifications(actor: SignedInActor): Promise<NotificationView[]> {
  return withActor(actor, async tx => {
    const unread = await tx.notification.findMany({
      where: { personId: actor.personId, readAt: null },
      orderBy: { id: 'desc' },
      take: MOST_SHOWN,
    })
    const subjects = await findSubjects(tx, unread, actor.locale)
    return unread.flatMap(({ id, kind, createdAt, eventId }) =>
      isLetterKey(kind)
        ? [{ id, letter: kind, createdAt, subject: subjectOf(kind, subjects.get(eventId)) }]
        : [],
    )
  })
}

export function countNotifications(actor: SignedInActor): Promise<number> {
  return withActor(actor, tx => tx.notification.count({ where: { personId: actor.personId, readAt: null } }))
}

type Found = Omit<NotificationSubject, 'path'> & {
  orderId: string | null
  deliveryId: string | null
  interestId: string | null
}

function subjectOf(letter: LetterKey, found: Found | undefined): NotificationSubject | null {
  if (!found) return null
  return { service: found.service, organisation: found.organisation, path: pathOf(letter, found) }
}

const named = { organisation: { select: { name: true, nameEn: true } } } as const
const withService = {
  ...named,
  service: {
    select: {
      revisions: {
        where: { state: 'published' },
        orderBy: { number: 'desc' },
        take: 1,
        select: { content: true },
      },
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
    select: { id: true, subjectId: true },
  })
  const interests = await tx.interest.findMany({
    where: { id: { in: events.map(event => event.subjectId) } },
    select: { id: true, ...withService },
  })
  const found = new Map<string, Found>()
  for (const { eventId, orderId } of notifications) {
    const delivery = deliveries.find(one => one.orderId === orderId)
    const event = events.find(one => one.id === eventId)
    const interest = interests.find(one => one.id === event?.subjectId)
    const row = orders.find(one => one.id === orderId) ?? delivery ?? interest
    if (!row) continue
    found.set(eventId, {
      ...namesOf(row, locale),
      orderId,
      deliveryId: delivery?.id ?? null,
      interestId: interest?.id ?? null,
    })
  }
  return found
}

type Named = {
  organisation: { name: string; nameEn: string }
  service: { revisions: { content: Prisma.JsonValue }[] }
}

function namesOf({ organisation, service }: Named, locale: Locale) {
  const content = service.revisions[0]?.content as { name: unknown } | undefined
  return {
    organisation: locale === 'en' ? organisation.nameEn : organisation.name,
    service: content ? textIn(locale, serviceContentSchema.shape.name.parse(content.name)) : '',
  }
}

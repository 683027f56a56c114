import 'server-only'
import { inForceAt } from '@/auth/mandate'
import { serviceNameIn } from '@/features/catalogue/service-content'
import type { DigestGroup, DigestOrder } from '@/features/notifications/digest/digest-letter'
import { findHappening, type Happening } from '@/features/notifications/happening-queries'
import { toldOf } from '@/features/notifications/jobs'
import { isLetterKey, type LetterKey } from '@/features/notifications/letter-keys'
import { pathOf } from '@/features/notifications/letters'
import { isStillConcerned, ownParties } from '@/features/notifications/recipients'
import type { WaitingOrder } from '@/features/notifications/reminders/reminder-letter'
import {
  type DigestReader,
  digestMoveOf,
  type MailChoice,
  staysInDigest,
} from '@/features/notifications/rules'
import { orderStateOf, orderStateSelect } from '@/features/orders/change-order'
import { draftWords, lastIn } from '@/features/orders/drafting/last-writer'
import { whoseMove } from '@/features/orders/rules'
import { dayOfDate } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { organisationNames } from '@/lib/organisation-name'
import { paths } from '@/lib/paths'

/** Notifications that have been read in the portal since are not repeated by mail. */
const waiting = { mailWay: 'digest', mailKey: null, readAt: null } as const

/** Those who have something to be told in a digest, of what happened before `until`. */
export async function listDigestReaders(tx: Transaction, until: Date): Promise<string[]> {
  const rows = await tx.notification.findMany({
    where: { ...waiting, createdAt: { lt: until } },
    distinct: ['personId'],
    orderBy: { personId: 'asc' },
    select: { personId: true },
  })
  return rows.map(row => row.personId)
}

type Person = { id: string; staffRole: string | null; mailChoice: MailChoice }
type Since = { due: WaitingOrder[]; until: Date; now: Date }
type Told = { id: string; letter: LetterKey; happening: Happening }

/**
 * A person's digest: its groups, the notifications that it tells of, and those that it drops. Some no longer
 * concern the person; others they have chosen not to get by mail.
 */
export async function findDigest(tx: Transaction, person: Person, { due, until, now }: Since) {
  const rows = await tx.notification.findMany({
    where: { ...waiting, personId: person.id, createdAt: { lt: until } },
    orderBy: { id: 'asc' },
    select: { id: true, kind: true, eventId: true },
  })
  const told: Told[] = []
  for (const { id, kind, eventId } of rows) {
    const happening = isLetterKey(kind) ? await findHappening(tx, eventId, now) : null
    if (!happening || !isLetterKey(kind)) continue
    const isKept = staysInDigest(kind, toldOf(happening, person.id), person.mailChoice)
    if (isKept && isStillConcerned(person.id, happening.people)) told.push({ id, letter: kind, happening })
  }
  const kept = told.map(({ id }) => id)
  const dropped = rows.map(({ id }) => id).filter(id => !kept.includes(id))
  return { groups: await groupsOf(tx, person, { told, due, now }), told: kept, dropped }
}

type Grouped = { told: Told[]; due: WaitingOrder[]; now: Date }

/** An order once, whether something happened with it or it only waits for the person's signature. */
async function groupsOf(
  tx: Transaction,
  person: Person,
  { told, due, now }: Grouped,
): Promise<DigestGroup[]> {
  const orderIds = told.flatMap(({ happening }) => happening.about.orderId ?? [])
  const orders = await findOrders(tx, person, { ids: [...orderIds, ...due.map(one => one.orderId)], now })
  const groups = new Map<string, DigestGroup>()
  const groupAt = (path: string, order: DigestOrder | null) => {
    const group: DigestGroup = groups.get(path) ?? { order, news: [], path }
    groups.set(path, group)
    return group
  }
  for (const { letter, happening } of told) {
    const { about } = happening
    const order = (about.orderId && orders.get(about.orderId)) || null
    const path = order && about.orderId ? paths.order(about.orderId) : pathOf(letter, about)
    groupAt(path, order).news.push({ letter, about, own: ownParties(happening.people, person.id) })
  }
  for (const { orderId } of due) groupAt(paths.order(orderId), orders.get(orderId) ?? null)
  return [...groups.values()]
}

/** The orders that are the person's to see: of their own organisations, or all for the staff. */
async function findOrders(
  tx: Transaction,
  person: Person,
  { ids, now }: { ids: string[]; now: Date },
): Promise<Map<string, DigestOrder>> {
  const mandates = await findMandates(tx, person.id, now)
  const isStaff = person.staffRole === 'staff' || person.staffRole === 'admin'
  const rows = await tx.order.findMany({
    where: {
      id: { in: ids },
      ...(isStaff ? {} : { organisationId: { in: mandates.map(one => one.organisationId) } }),
    },
    select: {
      ...orderStateSelect,
      number: true,
      deadlineOn: true,
      organisation: { select: { name: true, nameEn: true } },
      serviceRevision: { select: { content: true } },
    },
  })
  const words = await tx.event.findMany({
    where: { orderId: { in: ids }, kind: { in: draftWords } },
    orderBy: { position: 'asc' },
    select: { orderId: true, kind: true, party: true },
  })
  return new Map(
    rows.map(row => {
      const lastBy = lastIn(words.filter(({ orderId }) => orderId === row.id))
      const own = mandates.filter(one => one.organisationId === row.organisationId)
      const reader: DigestReader = {
        isStaff,
        signsFor: own.filter(one => one.kind === 'signatory').map(one => one.party),
        parties: own.map(one => one.party),
      }
      return [
        row.id,
        {
          number: row.number,
          service: serviceNameIn(row.serviceRevision.content),
          organisation: organisationNames(row.organisation),
          move: digestMoveOf(whoseMove({ ...orderStateOf(row), lastBy }), reader),
          deadlineOn: row.deadlineOn && dayOfDate(row.deadlineOn),
        },
      ]
    }),
  )
}

function findMandates(tx: Transaction, personId: string, now: Date) {
  return tx.mandate.findMany({
    where: { personId, ...inForceAt(now) },
    select: { organisationId: true, party: true, kind: true },
  })
}

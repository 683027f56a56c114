import 'server-only'
import { logLook } from '@/auth/access-log'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import {
  canRetry,
  outboxStateOf,
  type SecretMail,
  secretOf,
  thingOf,
} from '@/features/notifications/outbox/rules'
import type { OutboxFilter, OutboxState } from '@/features/notifications/outbox/schema'
import { Prisma } from '@/generated/prisma/client'
import { wordsOf } from '@/lib/name-search'
import type { Locale } from '@/messages/messages'

export type OutboxMail = {
  id: string
  locale: Locale
  subject: string
  toAddress: string
  state: OutboxState
  attempts: number
  lastError: string | null
  failingSince: Date | null
  /** Why it needs nothing more; empty while it may. */
  dismissReason: string
  createdAt: Date
  canRetry: boolean
  secret: SecretMail | null
  /** The page of what it is about, where it has one. */
  about: string | null
}
type OutboxPage = { mails: OutboxMail[]; total: number; pageSize: number }

const PAGE_SIZE = 25

function spanOf({ sorting, page }: OutboxFilter, pageSize: number) {
  const way = sorting === 'aldst' ? ('asc' as const) : ('desc' as const)
  return { orderBy: [{ createdAt: way }, { id: way }], skip: (page - 1) * pageSize, take: pageSize }
}

const lineShown = {
  ...{ id: true, locale: true, subject: true, state: true, attempts: true, failingSince: true },
  ...{ bouncedAt: true, dismissedAt: true, createdAt: true },
} as const satisfies Prisma.MailSelect

/** The outbox for staff, newest first unless asked otherwise; never what a mail says. It shows addresses, so that look is logged. */
export async function listMail(
  actor: Actor,
  { id, ...filter }: OutboxFilter & { id?: string },
): Promise<OutboxPage> {
  if (!isStaff(actor)) return { mails: [], total: 0, pageSize: PAGE_SIZE }
  const where = { ...sought(filter), id }
  const { rows, total } = await readAs(actor, async tx => {
    const found = await tx.mail.findMany({
      where,
      ...spanOf(filter, PAGE_SIZE),
      select: { ...lineShown, key: true, path: true, toAddress: true, lastError: true, dismissReason: true },
    })
    return { rows: found, total: await tx.mail.count({ where }) }
  })
  const mails = rows.map(({ key, path, bouncedAt, dismissedAt, ...mail }) => {
    const state = outboxStateOf({ ...mail, bouncedAt, dismissedAt })
    const about = thingOf(path)
    return { ...mail, state, about, secret: secretOf(key), canRetry: canRetry({ ...mail, key }) }
  })
  await logLook(actor, { page: 'outbox', people: readersOf(mails.map(({ id }) => id)) })
  return { mails, total, pageSize: PAGE_SIZE }
}

export type MailLine = Pick<OutboxMail, 'subject' | 'state' | 'attempts' | 'failingSince' | 'createdAt'>

/** The same list without anybody's address. A look is logged only where it is searched, which may be for one. */
export async function listMailStates(
  actor: Actor,
  { pageSize, ...filter }: OutboxFilter & { pageSize: number },
): Promise<{ rows: MailLine[]; total: number }> {
  if (!isStaff(actor)) return { rows: [], total: 0 }
  const where = sought(filter)
  const found = await readAs(actor, async tx => {
    const rows = await tx.mail.findMany({ where, ...spanOf(filter, pageSize), select: lineShown })
    return { rows, total: await tx.mail.count({ where }) }
  })
  const ids = found.rows.map(({ id }) => id)
  if (filter.search) await logLook(actor, { page: 'outbox', people: readersOf(ids) })
  const rows = found.rows.map(({ id: _, bouncedAt, dismissedAt, ...mail }) => ({
    ...mail,
    state: outboxStateOf({ ...mail, bouncedAt, dismissedAt }),
  }))
  return { rows, total: found.total }
}

/** Every word stands in its subject, or in the address that it went to. */
function sought({ state, search = '' }: OutboxFilter): Prisma.MailWhereInput {
  const AND = wordsOf(search).map((contains): Prisma.MailWhereInput => {
    const said = { contains, mode: 'insensitive' } as const
    return { OR: [{ subject: said }, { toAddress: said }] }
  })
  return { ...inState(state), AND }
}

function inState(asked: OutboxState | undefined): Prisma.MailWhereInput {
  if (asked === 'dismissed') return { dismissedAt: { not: null } }
  if (asked === 'bounced') return { bouncedAt: { not: null }, dismissedAt: null }
  return { state: asked, ...(asked === 'failed' && { dismissedAt: null }) }
}

/** The people whom these mails went to, each for every party that they have stood for. */
function readersOf(mailIds: string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, m.party, m."organisationId" FROM "Mail" w
    JOIN "Person" p ON p.id = w."personId" OR p.email = w."toAddress" LEFT JOIN "Mandate" m ON m."personId" = p.id
    WHERE w.id = ANY(${mailIds}::uuid[])`
}

export type CapturedMail = {
  id: string
  locale: Locale
  subject: string
  toAddress: string
  createdAt: Date
}
export type CapturedMailText = CapturedMail & {
  body: string
  path: string | null
  ring: string | null
  sign: string | null
  calendar: string | null
}

const capturedSelect = {
  ...{ id: true, locale: true, subject: true, toAddress: true, createdAt: true },
} as const satisfies Prisma.MailSelect

/** Mail that the demo kept, newest first, for one receiver or for all. Only the system reads it. */
export async function listCapturedMail(actor: Actor, receiver?: string): Promise<CapturedMail[]> {
  if (actor.role !== 'system') return []
  return readAs(actor, tx =>
    tx.mail.findMany({
      where: { state: 'captured', toAddress: receiver },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 200,
      select: capturedSelect,
    }),
  )
}

/** Everyone who has mail in the demo's inbox. */
export async function listMailReceivers(actor: Actor): Promise<string[]> {
  if (actor.role !== 'system') return []
  const rows = await readAs(actor, tx =>
    tx.mail.findMany({
      where: { state: 'captured' },
      distinct: ['toAddress'],
      orderBy: { toAddress: 'asc' },
      select: { toAddress: true },
    }),
  )
  return rows.map(row => row.toAddress)
}

/** One mail that the demo kept, with its text. */
export async function getCapturedMail(actor: Actor, id: string): Promise<CapturedMailText | null> {
  if (actor.role !== 'system') return null
  return readAs(actor, tx =>
    tx.mail.findFirst({
      where: { id, state: 'captured' },
      select: { ...capturedSelect, body: true, path: true, ring: true, sign: true, calendar: true },
    }),
  )
}

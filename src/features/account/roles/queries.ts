import 'server-only'
import { type Actor, isAdmin } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import type { AccountChange } from '@/features/account/roles/apply-commands'
import type { Role } from '@/features/account/roles/rules'
import type { Reading } from '@/lib/db'

export type AccountView = {
  id: string
  name: string
  email: string
  role: Role
  isActive: boolean
  /** When it was closed. */
  closedAt: Date | null
  isOneself: boolean
  /** A deliverer's firm. */
  provider: string | null
  sessions: number
  /** Its latest use on record: a session, a passkey, or an event. Sessions are gone once they end. */
  usedAt: Date | null
}

export type PendingView = {
  id: string
  kind: AccountChange['kind']
  personId: string
  name: string
  email: string
  role: Role
  askedBy: string
  askedAt: Date
  /** Nobody confirms their own. */
  mayConfirm: boolean
}

/** Every account with a role: active ones first, by name. Nothing for anybody but an admin. */
export async function listAccounts(actor: Actor): Promise<AccountView[]> {
  if (!isAdmin(actor)) return []
  const views = await readAs(actor, async tx => {
    const people = await tx.person.findMany({
      where: { staffRole: { not: null } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: accountSelect,
    })
    return viewsOf(tx, actor, people)
  })
  return [...views.filter(one => one.isActive), ...views.filter(one => !one.isActive)]
}

export async function getAccount(actor: Actor, id: string): Promise<AccountView | null> {
  if (!isAdmin(actor)) return null
  return readAs(actor, async tx => {
    const person = await tx.person.findFirst({
      where: { id, staffRole: { not: null } },
      select: accountSelect,
    })
    const [view = null] = person ? await viewsOf(tx, actor, [person]) : []
    return view
  })
}

/** Changes that wait for another admin, the oldest first. */
export async function listPendingChanges(actor: Actor): Promise<PendingView[]> {
  if (!isAdmin(actor)) return []
  return readAs(actor, async tx => {
    const rows = await tx.pendingChange.findMany({
      where: { confirmedAt: null, withdrawnAt: null, kind: { not: 'notice_address' } },
      orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    })
    const names = await namesOf(
      tx,
      rows.map(row => row.askedById),
    )
    return rows.flatMap(({ id, kind, personId, name, email, role, askedById, askedAt }) => {
      if (kind === 'notice_address' || !personId || !role) return []
      const asked = { askedBy: names.get(askedById) ?? '', askedAt, mayConfirm: askedById !== actor.personId }
      return [{ id, kind, personId, name, email, role, ...asked }]
    })
  })
}

/** The names of suppliers, to choose one that is there already. */
export async function listProviders(actor: Actor): Promise<string[]> {
  if (!isAdmin(actor)) return []
  const rows = await readAs(actor, tx =>
    tx.provider.findMany({ orderBy: { name: 'asc' }, select: { name: true } }),
  )
  return rows.map(row => row.name)
}

const accountSelect = {
  id: true,
  name: true,
  email: true,
  staffRole: true,
  deactivatedAt: true,
  deliverer: { select: { provider: { select: { name: true } } } },
  sessions: { select: { lastSeenAt: true, expiresAt: true } },
  passkeys: { select: { lastUsedAt: true } },
} as const

type AccountRow = {
  id: string
  name: string
  email: string
  staffRole: Role | null
  deactivatedAt: Date | null
  deliverer: { provider: { name: string } | null } | null
  sessions: { lastSeenAt: Date; expiresAt: Date }[]
  passkeys: { lastUsedAt: Date | null }[]
}

type Asker = { personId: string; now: Date }

async function viewsOf(tx: Reading, actor: Asker, people: AccountRow[]): Promise<AccountView[]> {
  const ids = people.map(({ id }) => id)
  const acted = await tx.$queryRaw<{ id: string; at: Date }[]>`
    SELECT "personId" AS id, max("occurredAt") AS at FROM "Event" WHERE "personId" = ANY(${ids}::uuid[]) GROUP BY 1`
  const lastActs = new Map(acted.map(({ id, at }) => [id, at]))
  return people.map(person => accountView(person, actor, lastActs.get(person.id) ?? null))
}

function accountView(person: AccountRow, actor: Asker, actedAt: Date | null): AccountView {
  const { id, name, email, staffRole, deactivatedAt, deliverer } = person
  const running = person.sessions.filter(session => session.expiresAt > actor.now)
  const uses = [...person.sessions.map(one => one.lastSeenAt), ...person.passkeys.map(one => one.lastUsedAt)]
  return {
    id,
    name,
    email,
    role: staffRole ?? 'reader',
    isActive: deactivatedAt === null,
    closedAt: deactivatedAt,
    isOneself: id === actor.personId,
    provider: deliverer?.provider?.name ?? null,
    sessions: running.length,
    usedAt: latest([...uses, actedAt]),
  }
}

function latest(days: (Date | null)[]): Date | null {
  return days.filter(day => day !== null).toSorted((one, other) => +other - +one)[0] ?? null
}

async function namesOf(tx: Reading, ids: string[]): Promise<Map<string, string>> {
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

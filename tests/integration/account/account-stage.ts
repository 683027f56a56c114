import { randomUUID } from 'node:crypto'
import type { SignedInActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import type { Role } from '@/features/account/roles/rules'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { asSystem, NOW } from '../../support/order-stage'

export const anAddress = () => `${randomUUID()}@kansliet.example`

/** Somebody with an account of that role, and the actor that they are. */
export async function anAccount(role: Role) {
  const row = { id: randomUUID() as string, email: anAddress(), name: 'Sixten Prov', staffRole: role }
  await asSystem(tx => tx.person.createMany({ data: row }))
  const { id: personId, name, email } = row
  const signedIn = { personId, name, email, assurance: 'mail_link' as const, signedInAt: NOW }
  const actor = makeActor({ ...signedIn, role, now: NOW, sessionId: null, locale: 'sv' }) as SignedInActor
  return { ...row, actor }
}

export function accountRow(id: string) {
  return asSystem(tx => tx.person.findUniqueOrThrow({ where: { id } }))
}

export function accountAt(email: string) {
  return asSystem(tx => tx.person.findUnique({ where: { email } }))
}

export async function pendingOf(personId: string) {
  return asSystem(tx => tx.pendingChange.findFirstOrThrow({ where: { personId }, orderBy: { id: 'desc' } }))
}

export async function aSession(personId: string) {
  const expiresAt = new Date(NOW.getTime() + 3_600_000)
  const times = { createdAt: NOW, lastSeenAt: NOW, expiresAt, signsUntil: expiresAt }
  const session = { ...times, personId, tokenHash: randomUUID(), assurance: 'mail_link' as const }
  await asSystem(tx => tx.session.create({ data: session }))
}

export const sessionsOf = (personId: string) => asSystem(tx => tx.session.count({ where: { personId } }))

/** The entries of the log about an account, in order. */
export async function kindsAbout(personId: string): Promise<string[]> {
  const events = await asSystem(tx =>
    tx.event.findMany({
      where: { chainId: PROGRAMME_CHAIN, subjectId: personId },
      orderBy: { position: 'asc' },
      select: { kind: true },
    }),
  )
  return events.map(({ kind }) => kind)
}

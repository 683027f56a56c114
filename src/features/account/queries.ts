import 'server-only'
import type { Assurance, SignedInActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { accountsOf, mandatesOf, type OwnAccount, type OwnMandate } from '@/auth/own-access'
import { type Device, deviceOf } from '@/features/account/rules'
import { env } from '@/lib/env'

export type MandateView = OwnMandate
export type AccountView = OwnAccount
export type SessionView = {
  id: string
  isThis: boolean
  assurance: Assurance
  device: Device | null
  createdAt: Date
  lastSeenAt: Date
}

/** The person's running sessions, the latest used first. */
export async function listOwnSessions(actor: SignedInActor): Promise<SessionView[]> {
  const idleSince = new Date(actor.now.getTime() - env().SESSION_IDLE_MINUTES * 60_000)
  const sessions = await readAs(actor, tx =>
    tx.session.findMany({
      where: { personId: actor.personId, expiresAt: { gt: actor.now }, lastSeenAt: { gt: idleSince } },
      orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
      select: { id: true, assurance: true, userAgent: true, createdAt: true, lastSeenAt: true },
    }),
  )
  return sessions.map(({ userAgent, ...session }) => ({
    ...session,
    isThis: session.id === actor.sessionId,
    device: deviceOf(userAgent),
  }))
}

/** The parties that the person can act for today. */
export function listOwnMandates(actor: SignedInActor): Promise<MandateView[]> {
  return mandatesOf(actor)
}

export function listOwnAccounts(actor: SignedInActor): Promise<AccountView[]> {
  return accountsOf(actor)
}

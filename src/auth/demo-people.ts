import 'server-only'
import type { Actor, SignedInActor } from '@/auth/actor'
import { createSession, personShown } from '@/auth/session'
import { actorOf } from '@/auth/session-actor'
import { wayToRenew } from '@/auth/sign-in-rules'
import { transactionAs } from '@/lib/db'
import { env, isDemo } from '@/lib/env'

const AUTH = { role: 'auth' }

/** The demo's people in the order in which they are offered. */
const personas = [
  'hr',
  'union-ofr',
  'union-saco',
  'union-seko',
  'hr-other',
  'staff',
  'admin',
  'deliverer',
  'reader',
]

export type DemoPerson = { persona: string; name: string; actor: Actor }

/** Whom one can sign in as with one press; nobody outside a demo. */
export async function listDemoPeople(asking: Pick<Actor, 'now' | 'locale'>): Promise<DemoPerson[]> {
  if (!isDemo(env())) return []
  const people = await transactionAs(AUTH, tx =>
    tx.person.findMany({ where: { persona: { in: personas }, deactivatedAt: null }, select: personShown }),
  )
  const session = { id: '', assurance: 'demo', actingMandateId: null } as const
  const times = {
    createdAt: asking.now,
    lastSeenAt: asking.now,
    expiresAt: asking.now,
    signsUntil: asking.now,
  }
  return people
    .map(person => ({
      persona: person.persona ?? '',
      name: person.name,
      actor: actorOf({ ...session, ...times, person }, asking),
    }))
    .sort((one, other) => personas.indexOf(one.persona) - personas.indexOf(other.persona))
}

/** Begins a session as a demo person and gives its token, or null when there is no such person. */
export async function signInAsPersona(persona: string, userAgent: string, now: Date): Promise<string | null> {
  if (!isDemo(env())) return null
  const person = await transactionAs(AUTH, tx =>
    tx.person.findFirst({ where: { persona, deactivatedAt: null }, select: { id: true } }),
  )
  return person && createSession({ personId: person.id, assurance: 'demo', userAgent, now })
}

/** A demo person shows who they are by pressing; nobody outside a demo. Gives the new session's token. */
export async function renewAsPersona(actor: SignedInActor, userAgent: string): Promise<string | null> {
  const { personId, assurance, now } = actor
  if (wayToRenew(assurance, { demo: isDemo(env()), provider: false }) !== 'press') return null
  return createSession({ personId, assurance, userAgent, now })
}

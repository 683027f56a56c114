import 'server-only'
import type { Actor, SignedInActor, SystemActor } from '@/auth/actor'
import { asSignIn, systemActor } from '@/auth/doors'
import { createSession, endSessionById } from '@/auth/session'
import { actorOf } from '@/auth/session-actor'
import { wayToRenew } from '@/auth/sign-in-rules'
import type { Prisma } from '@/generated/prisma/client'
import { env, isDemo } from '@/lib/env'

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

/** The parts that an actor is made of. */
const personShown = {
  id: true,
  persona: true,
  name: true,
  email: true,
  locale: true,
  staffRole: true,
  deactivatedAt: true,
  mailFailedAt: true,
  mandates: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      party: true,
      kind: true,
      validFrom: true,
      validTo: true,
      revokedAt: true,
      organisation: { select: { id: true, name: true, nameEn: true } },
    },
  },
} satisfies Prisma.PersonSelect

export type DemoPerson = { persona: string; name: string; actor: Actor }

/** The people that a visitor can sign in as with one press. Nobody outside a demo. */
export async function listDemoPeople(asking: Pick<Actor, 'now' | 'locale'>): Promise<DemoPerson[]> {
  if (!isDemo(env())) return []
  const people = await asSignIn(tx =>
    tx.person.findMany({ where: { persona: { in: personas }, deactivatedAt: null }, select: personShown }),
  )
  const session = { id: '', assurance: 'demo', hasTwoFactors: false, actingMandateId: null } as const
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

/** A person of a demo has a plain word for a name. */
const PERSONA = /^[\w-]{1,60}$/

/** Begins a session as a demo person and gives its token, or null when there is no such person. */
export async function signInAsPersona(persona: string, userAgent: string, now: Date): Promise<string | null> {
  if (!isDemo(env()) || !PERSONA.test(persona)) return null
  const person = await asSignIn(tx =>
    tx.person.findFirst({ where: { persona, deactivatedAt: null }, select: { id: true } }),
  )
  return person && createSession({ personId: person.id, assurance: 'demo', userAgent, now })
}

/**
 * A demo person shows who they are by pressing; nobody outside a demo. Gives the token of the session that replaces
 * the former.
 */
export async function renewAsPersona(actor: SignedInActor): Promise<string | null> {
  const { personId, assurance, now, client, sessionId } = actor
  if (wayToRenew(assurance, { demo: isDemo(env()), provider: false }) !== 'press') return null
  const token = await createSession({ personId, assurance, userAgent: client.userAgent, now })
  if (sessionId) await endSessionById(sessionId)
  return token
}

/** In a demo anyone reads the mail that was kept, as the system does; elsewhere nobody. */
export function inboxReader(): SystemActor | null {
  return isDemo(env()) ? systemActor() : null
}

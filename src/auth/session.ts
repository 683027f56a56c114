import 'server-only'
import type { Assurance } from '@/auth/actor'
import { askSession, asSignIn } from '@/auth/doors'
import { type RunningSession, runningSessionSchema } from '@/auth/running-session'
import { hasTimedOut, hoursAfter, isUseToNote } from '@/auth/session-rules'
import { showsTwoFactors } from '@/auth/sign-in-rules'
import type { Transaction } from '@/lib/db'
import { env, portalUrl } from '@/lib/env'
import { randomToken, sha256 } from '@/lib/hashing'
import { log } from '@/lib/log'

const LONGEST_USER_AGENT = 300
/** Of one person at once. A demo's people are anyone's, so theirs are not counted. */
const MOST_SESSIONS = 20

export type NewSession = {
  personId: string
  assurance: Assurance
  userAgent: string
  now: Date
  /** Whether an identity provider vouches for two factors. A passkey is two by itself. */
  hasTwoFactors?: boolean
  /** When the person showed who they are, where an identity provider says that it was earlier. */
  provenAt?: Date
}

/** Begins a session and gives its token; only the token's hash is kept. */
export async function createSession(session: NewSession): Promise<string> {
  const token = randomToken()
  await asSignIn(tx => insertSession(tx, token, session))
  return token
}

/**
 * The same, in the caller's transaction and for a token that somebody else has made. A person who signs in
 * again goes on acting for the same party as before. Past the most sessions the one unused the longest ends.
 */
export async function insertSession(tx: Transaction, token: string, session: NewSession) {
  const { personId, assurance, userAgent, now, provenAt = now } = session
  const hasTwoFactors = session.hasTwoFactors ?? showsTwoFactors(assurance, undefined, undefined)
  const { SESSION_ABSOLUTE_HOURS, PORTAL_SIGNING_SIGN_IN_HOURS } = env()
  log().info({ audit: 'signed_in', personId, assurance }, 'a session begins')
  await tx.session.deleteMany({ where: { personId, expiresAt: { lte: now } } })
  const latest = await tx.session.findMany({
    where: { personId },
    orderBy: { lastSeenAt: 'desc' },
    take: MOST_SESSIONS - 1,
    select: { id: true, actingMandateId: true },
  })
  if (latest.length === MOST_SESSIONS - 1 && assurance !== 'demo')
    await tx.session.deleteMany({ where: { personId, id: { notIn: latest.map(({ id }) => id) } } })
  return tx.session.create({
    data: {
      tokenHash: sha256(token),
      personId,
      assurance,
      hasTwoFactors,
      userAgent: userAgent.slice(0, LONGEST_USER_AGENT),
      createdAt: now,
      lastSeenAt: now,
      actingMandateId: latest[0]?.actingMandateId,
      expiresAt: hoursAfter(now, SESSION_ABSOLUTE_HOURS),
      signsUntil: hoursAfter(provenAt, PORTAL_SIGNING_SIGN_IN_HOURS),
    },
  })
}

/** Ends the session of this token, if there is one. */
export async function endSession(token: string): Promise<void> {
  await asSignIn(tx => tx.session.deleteMany({ where: { tokenHash: sha256(token) } }))
}

/** The same for a session that is known by its id. */
export async function endSessionById(id: string): Promise<void> {
  await asSignIn(tx => tx.session.deleteMany({ where: { id } }))
}

/**
 * The session of this token with its person and mandates, or null when there is none that still runs.
 * A session that has timed out, or whose person is deactivated, is removed. Throws when the database
 * does not answer: an outage is never "signed out".
 */
export async function findSession(token: string, now: Date): Promise<RunningSession | null> {
  const told = await askSession(sha256(token))
  if (!told) return null
  const session = runningSessionSchema.parse(told)
  if (session.person.deactivatedAt || hasTimedOut(session, env().SESSION_IDLE_MINUTES, now)) {
    await endSessionById(session.id)
    return null
  }
  if (isUseToNote(session, now)) {
    await asSignIn(tx => tx.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } }))
    return { ...session, lastSeenAt: now }
  }
  return session
}

/** Looks at a session without using it. Null when it has ended. */
export async function lookAtSession(token: string, now: Date): Promise<RunningSession | null> {
  const session = runningSessionSchema.nullable().parse(await askSession(sha256(token)))
  return session && !hasTimedOut(session, env().SESSION_IDLE_MINUTES, now) ? session : null
}

/** Under https a browser takes a cookie of this name only from this very host, and never over plain http. */
export function cookieNamed(name: string): string {
  return isSecure() ? `__Host-portal.${name}` : `portal.${name}`
}

export function sessionCookie(): string {
  return cookieNamed('session')
}

/** How the cookie is set. It lasts as long as a session can; an idle one ends sooner, in the database. */
export function sessionCookieOptions() {
  const maxAge = env().SESSION_ABSOLUTE_HOURS * 3600
  return { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge } as const
}

function isSecure(): boolean {
  return portalUrl().startsWith('https://')
}

import 'server-only'
import type { Actor, SystemActor, Unmade } from '@/auth/actor'
import type { Client } from '@/lib/client'
import { currentTime } from '@/lib/clock'
import {
  askOnce,
  type Identity,
  type Reading,
  readTransactionAs,
  type Transaction,
  transactionAs,
} from '@/lib/db'
import type { Party } from '@/lib/party'

// The doors of the database, and the one place that makes actors. The architecture test says who may use which.

type Work<T> = (tx: Transaction) => Promise<T>

/** Someone at the door of a party at one organisation, or of no party in particular; `personId` where it is known who. */
export type Guest = { organisationId: string; party: Party | null; personId?: string }

const NO_CLIENT: Client = { address: 'unknown', userAgent: '' }

/**
 * One transaction in which PostgreSQL shows and accepts only what the actor may read and write. For commands and jobs.
 * One that takes longer than people wait elsewhere says how long at most, in milliseconds.
 */
export function withActor<T>(actor: Actor, work: Work<T>, limits?: { longest: number }): Promise<T> {
  return transactionAs(identityOf(actor), work, limits)
}

/** The same for what only reads: all that a page reads is one conversation with the database. */
export function readAs<T>(actor: Actor, work: (tx: Reading) => Promise<T>): Promise<T> {
  return readTransactionAs(identityOf(actor), work)
}

/** Reads as somebody who is not signed in: everyone gets the same answer. */
export function readAsAnyone<T>(work: (tx: Reading) => Promise<T>): Promise<T> {
  return readTransactionAs({ role: 'anonymous' }, work)
}

/** For people without a mandate there yet. They ask for access, or hold a key that was mailed to them. */
export function asGuest<T>(guest: Guest, work: Work<T>): Promise<T> {
  return transactionAs({ role: 'guest', ...guest, party: guest.party ?? undefined }, work)
}

/** Signing in looks for people, sessions and mandates before anybody is known. For `src/auth` alone. */
export function asSignIn<T>(work: Work<T>): Promise<T> {
  return transactionAs({ role: 'auth' }, work)
}

/** The session with this token's hash as the law tells it, or null. It is one statement, without a transaction. */
export async function askSession(tokenHash: string): Promise<unknown> {
  const [row] = await askOnce(
    app => app.$queryRaw<{ session: unknown }[]>`
    SELECT app.session_of(${tokenHash}) AS session`,
  )
  return row?.session ?? null
}

/** A feed's occasions as the law tells them to the one who holds its key, or null. It is one statement too. */
export async function askFeed(keyHash: string, now: Date): Promise<unknown> {
  const [row] = await askOnce(
    app => app.$queryRaw<{ feed: unknown }[]>`
    SELECT app.feed_of(${keyHash}, ${now}) AS feed`,
  )
  return row?.feed ?? null
}

/** Makes an actor of what a session, a job or a test's factory knows. For `src/auth`, the seed and the tests. */
export function makeActor<A extends Unmade<Actor>>(facts: A): Extract<Actor, { role: A['role'] }> {
  return { ...facts, client: facts.client ?? NO_CLIENT } as unknown as Extract<Actor, { role: A['role'] }>
}

/** The one who does the jobs. */
export function systemActor(): SystemActor {
  return makeActor({ role: 'system', now: currentTime(), locale: 'sv' })
}

function identityOf(actor: Actor): Identity {
  if (actor.role === 'anonymous' || actor.role === 'system') return { role: actor.role }
  if (actor.role !== 'party') return { role: actor.role, personId: actor.personId }
  const { role, personId, organisation, party, sessionId } = actor
  return { role, personId, organisationId: organisation.id, party, sessionId: sessionId ?? undefined }
}

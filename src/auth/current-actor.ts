import 'server-only'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import {
  type Actor,
  type AdminActor,
  isAdmin,
  isParty,
  isSignedIn,
  isStaff,
  lacksSecondFactor,
  type PartyActor,
  type SignedInActor,
  type StaffActor,
} from '@/auth/actor'
import { isInForce, lastEnded } from '@/auth/mandate'
import type { RunningSession } from '@/auth/running-session'
import { findSession, sessionCookie } from '@/auth/session'
import { actorOf } from '@/auth/session-actor'
import { currentClient } from '@/auth/session-cookie'
import { secondsLeft } from '@/auth/session-left'
import { currentTime } from '@/lib/clock'
import { drawFor, redrawnFor } from '@/lib/drawn-for'
import { currentExchange } from '@/lib/exchange'
import { organisationName } from '@/lib/organisation-name'
import { sharedByPage } from '@/lib/page-reads'
import { paths } from '@/lib/paths'

// The worker knows nothing of pages, so the pages tell the database's module how theirs are told apart.
sharedByPage(cache(() => new Map()))

export type Reader = {
  actor: Actor
  /** Notifications that they have not read. */
  unread: number
  /** Since when mail does not reach them. */
  mailFailedAt: Date | null
  /** How long the session lasts if nobody uses it any more (seconds). */
  secondsLeft: number | null
}

/** The asker, by the session cookie. Found once for a request. Throws when the database does not answer. */
export const currentReader = cache(async (): Promise<Reader> => {
  const now = currentTime()
  const [jar, client] = await Promise.all([cookies(), currentClient()])
  const token = jar.get(sessionCookie())?.value
  const session = token ? await findSession(token, now) : null
  const actor = actorOf(session && (await asDrawn(session, now)), {
    now,
    locale: client.locale,
    client,
  })
  noteReader(actor, session)
  await drawFor(isParty(actor) ? actor.mandateId : undefined)
  return {
    actor,
    unread: session?.unread ?? 0,
    mailFailedAt: session?.person.mailFailedAt ?? null,
    secondsLeft: session && secondsLeft(session, now),
  }
})

/** The line of the log about this request says the role, and never who it was. A missing page tells a mandate's end. */
function noteReader({ role, now, locale }: Actor, session: RunningSession | null): void {
  const exchange = currentExchange()
  if (!exchange) return
  exchange.role = role
  const ended = role === 'person' || role === 'party' ? lastEnded(session?.person.mandates ?? [], now) : null
  if (!ended) return
  const { party, organisation } = ended.mandate
  exchange.ended = { party, organisation: organisationName(locale, organisation), on: ended.on }
}

export async function currentActor(): Promise<Actor> {
  return (await currentReader()).actor
}

/** A page that is drawn once more is drawn for the same mandate, while the person holds it. */
async function asDrawn(session: RunningSession, now: Date): Promise<RunningSession> {
  const mandateId = await redrawnFor()
  const held = session.person.mandates.find(({ id }) => id === mandateId)
  return held && isInForce(held, now) ? { ...session, actingMandateId: held.id } : session
}

/** For pages that need a person. Anyone else is sent to sign in, or to show a second factor, and comes back here. */
export async function signedInActor(): Promise<SignedInActor> {
  const actor = await knownActor()
  return lacksSecondFactor(actor) ? redirect(paths.passkey(await askedPath())) : actor
}

/** A person who has signed in, with one factor or with two. Anyone else is sent to sign in, and comes back here. */
export async function knownActor(): Promise<SignedInActor> {
  const actor = await currentActor()
  if (isSignedIn(actor)) return actor
  return redirect(paths.signInFor(await askedPath()))
}

export async function askedPath(): Promise<string> {
  return (await headers()).get('x-portal-path') ?? paths.overview
}

/** For pages of a party; to everyone else who is signed in they do not exist. */
export async function partyActor(): Promise<PartyActor> {
  const actor = await signedInActor()
  return isParty(actor) ? actor : notFound()
}

/** For pages of the staff; to everyone else who is signed in they do not exist. */
export async function staffActor(): Promise<StaffActor> {
  const actor = await signedInActor()
  return isStaff(actor) ? actor : notFound()
}

/** For pages of the admins; to everyone else who is signed in they do not exist. */
export async function adminActor(): Promise<AdminActor> {
  const actor = await signedInActor()
  return isAdmin(actor) ? actor : notFound()
}

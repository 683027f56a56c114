import { type Actor, isParty, isSignedIn, lacksSecondFactor, type SignedInActor } from '@/auth/actor'
import type { Reason } from '@/lib/result'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A session's last use is written down at most this often (milliseconds). */
const SEEN_EVERY = MINUTE

export type SessionTimes = { lastSeenAt: Date; expiresAt: Date }

/** A session ends at its absolute end, or when nobody has used it for `idleMinutes`. */
export function hasTimedOut(session: SessionTimes, idleMinutes: number, now: Date): boolean {
  return now >= endsUnused(session, idleMinutes)
}

/** When it ends if nobody uses it any more. */
export function endsUnused({ lastSeenAt, expiresAt }: SessionTimes, idleMinutes: number): Date {
  return new Date(Math.min(lastSeenAt.getTime() + idleMinutes * MINUTE, expiresAt.getTime()))
}

/** The end of a session, and of the time in which its sign-in is fresh. Hours, also over a change of the clocks. */
export function hoursAfter(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * HOUR)
}

/**
 * Signing and giving a mandate take a fresh sign-in. An act without a session has no sign-in that could be
 * old.
 */
export function isFreshlySignedIn(actor: { now: Date; signsUntil?: Date }): boolean {
  return !actor.signsUntil || actor.now < actor.signsUntil
}

/**
 * The step before an account elsewhere is connected, which opens a way in. A mailbox alone opens none to the staff,
 * and an old sign-in none to anybody.
 */
export function stepBeforeConnecting(actor: Actor): 'sign_in' | 'show_passkey' | 'renew' | null {
  if (!isSignedIn(actor)) return 'sign_in'
  if (lacksSecondFactor(actor)) return 'show_passkey'
  return isFreshlySignedIn(actor) ? null : 'renew'
}

/** Whether a use now is written down. */
export function isUseToNote(session: SessionTimes, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= SEEN_EVERY
}

/**
 * Why a form is refused: it was drawn for another mandate than the actor now acts under, or for none. `drawnFor`
 * is what the form posted, null when it posted nothing.
 */
export function actingReason(actor: SignedInActor, drawnFor: unknown): Reason | null {
  const acting = isParty(actor) ? actor.mandateId : null
  if (acting === drawnFor) return null
  return acting ? 'acting_changed' : 'acting_ended'
}

import 'server-only'
import { cookies } from 'next/headers'
import { findSession, lookAtSession, sessionCookie } from '@/auth/session'
import { endsUnused, type SessionTimes } from '@/auth/session-rules'
import { currentTime } from '@/lib/clock'
import { env } from '@/lib/env'

export type Left = {
  seconds: number
  /** One press makes it last longer. At its absolute end it takes a new sign-in. */
  canStay: boolean
}

/** A length of time, so that a browser's clock may be wrong. */
export function secondsLeft(session: SessionTimes, now: Date): number {
  const left = endsUnused(session, env().SESSION_IDLE_MINUTES).getTime() - now.getTime()
  return Math.max(Math.floor(left / 1000), 0)
}

/** The time that this browser's session has left. To look does not use it, and to stay does. */
export async function leftOfSession({ stays }: { stays: boolean }): Promise<Left | null> {
  const now = currentTime()
  const token = (await cookies()).get(sessionCookie())?.value ?? ''
  const session = await (stays ? findSession : lookAtSession)(token, now)
  if (!session) return null
  const seconds = secondsLeft(session, now)
  return { seconds, canStay: session.expiresAt.getTime() - now.getTime() > seconds * 1000 + 60_000 }
}

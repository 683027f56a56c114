import { randomUUID } from 'node:crypto'
import type { SignedInActor } from '@/auth/actor'
import { beginPasskeySignIn } from '@/auth/passkey-sign-in'
import { beginRegistration } from '@/auth/passkeys'
import { createSession, findSession } from '@/auth/session'
import { actorOf } from '@/auth/session-actor'
import { addPasskey, showPasskey } from '@/features/account/passkeys/commands'
import { sha256 } from '@/lib/hashing'
import { Authenticator } from './authenticator'
import { NOW } from './signing-in'

export const SITE = 'https://portal.example.se'
export const BROWSER = sha256('this browser')

/** A portal outside a demo. Call it before the first sign-in. */
export function outsideDemo(): void {
  Object.assign(process.env, { PORTAL_DEMO: '0', PORTAL_URL: SITE, SMTP_URL: 'smtp://127.0.0.1:1' })
}

/** The person of a session's token, in a browser. */
export async function actorBy(
  token: string | null,
  at = { now: NOW, browser: BROWSER },
): Promise<SignedInActor> {
  const client = { address: '192.0.2.1', userAgent: 'Firefox', device: at.browser }
  const actor = actorOf(await findSession(token ?? '', at.now), { now: at.now, client })
  if (!('personId' in actor)) throw new Error('Nobody is signed in')
  return actor
}

/** Somebody who has pressed a mailed link. */
export async function byMail(personId: string): Promise<SignedInActor> {
  const session = { personId, assurance: 'mail_link', userAgent: '', now: NOW } as const
  return actorBy(await createSession(session), { now: NOW, browser: BROWSER })
}

/** The person makes a passkey on a device of their own. */
export async function withPasskey(actor: SignedInActor, device = new Authenticator(SITE)) {
  const response = device.make(await beginRegistration(actor, BROWSER))
  const answer = await addPasskey(actor, { response, name: 'Mobil', till: '/oversikt' })
  return { device, answer }
}

/** Somebody at the door with a device. */
export async function showTo(device: Authenticator, twist: Parameters<Authenticator['show']>[1] = {}) {
  const actor = atTheDoor()
  const response = device.show(await beginPasskeySignIn(actor, BROWSER), twist)
  return showPasskey(actor, { response, till: '/', renews: false })
}

export function atTheDoor(now = NOW, browser = BROWSER) {
  return actorOf(null, { now, client: { address: randomUUID(), userAgent: 'Firefox', device: browser } })
}

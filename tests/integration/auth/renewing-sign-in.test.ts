import { describe, expect, it } from 'vitest'
import type { Assurance, SignedInActor } from '@/auth/actor'
import { createSession, findSession } from '@/auth/session'
import { actorOf } from '@/auth/session-actor'
import { isFreshlySignedIn } from '@/auth/session-rules'
import { switchMandate } from '@/features/account/commands'
import { renewSignIn, signInByMailedCode, signInByMailedLink } from '@/features/account/sign-in/commands'
import { asSystem, mailedTo, mandateFor, minutesLater, NOW, someone } from '../../support/signing-in'

// The session that the browser keeps.
let kept = ''

const till = '/avrop/1/signera'
const HOUR = 60

async function signedIn(personId: string, assurance: Assurance = 'mail_link'): Promise<string> {
  kept = await createSession({ personId, assurance, userAgent: '', now: NOW })
  return kept
}

const BROWSER = 'this browser'

/** Keeps the session that an answer began, as the action does, and gives where it leads. */
function led(answer: Awaited<ReturnType<typeof renewSignIn>>): string {
  if (!answer.ok) throw new Error(answer.reason)
  kept = answer.value.sessionToken ?? kept
  return answer.value.path
}

/** The person of the browser's session at an instant. The session is kept running until then. */
async function nowSignedIn(minutes: number): Promise<SignedInActor> {
  const now = minutesLater(minutes)
  for (let seen = 30; seen < minutes; seen += 30) await findSession(kept, minutesLater(seen))
  const client = { address: crypto.randomUUID(), userAgent: 'Firefox', browser: BROWSER }
  const actor = actorOf(await findSession(kept, now), { now, client })
  if (!('personId' in actor)) throw new Error('Nobody is signed in')
  return actor
}

describe('a sign-in that was too long ago', () => {
  it('is renewed by the mailed link, back to the same page and for the same organisation', async () => {
    const { id, email } = await someone()
    const [, chosen] = [await mandateFor(id), await mandateFor(id)]
    const former = await signedIn(id)
    await switchMandate(await nowSignedIn(1), { mandateId: chosen.id })
    const stale = await nowSignedIn(4 * HOUR)
    expect(isFreshlySignedIn(stale)).toBe(false)
    const sent = `/logga-in/skickat?fornya=1&till=${encodeURIComponent(till)}`
    expect(led(await renewSignIn(stale, { till }))).toBe(sent)
    expect(kept).toBe(former)
    const [mail] = await mailedTo(email)
    expect(mail?.till).toBe(till)
    expect(new URL(mail?.link ?? '').searchParams.get('fornya')).toBe('1')
    const answer = await signInByMailedLink(stale, { token: mail?.token ?? '', till, renews: true })
    expect(led(answer)).toBe(till)
    const fresh = await nowSignedIn(4 * HOUR)
    expect(isFreshlySignedIn(fresh)).toBe(true)
    expect(fresh).toMatchObject({ personId: id, mandateId: chosen.id })
    expect(await findSession(former, minutesLater(4 * HOUR))).toBeNull()
  })

  it('is renewed by the code too, also after the session, in the browser that asked and no other', async () => {
    const { id, email } = await someone()
    await signedIn(id)
    await renewSignIn(await nowSignedIn(4 * HOUR), { till })
    const [mail] = await mailedTo(email)
    kept = ''
    const given = { email, code: mail?.code ?? '', till, renews: true }
    const inBrowser = (browser: string) => {
      const client = { address: crypto.randomUUID(), userAgent: 'Safari', browser }
      return signInByMailedCode(actorOf(null, { now: minutesLater(4 * HOUR), client }), given)
    }
    expect(await inBrowser('another browser')).toMatchObject({ ok: false, reason: 'sign_in_code_wrong' })
    const answer = await inBrowser(BROWSER)
    expect(led(answer)).toBe(till)
    expect(await nowSignedIn(4 * HOUR)).toMatchObject({ personId: id })
  })

  it("is not renewed by somebody else's link or code, which stay unused", async () => {
    const [one, other] = [await someone(), await someone()]
    await signedIn(other.id)
    await renewSignIn(await nowSignedIn(4 * HOUR), { till })
    const [theirs] = await mailedTo(other.email)
    const own = await signedIn(one.id)
    const stale = await nowSignedIn(4 * HOUR)
    const given = { till, renews: true }
    for (const answer of [
      await signInByMailedLink(stale, { token: theirs?.token ?? '', ...given }),
      await signInByMailedCode(stale, { email: other.email, code: theirs?.code ?? '', ...given }),
    ]) {
      expect(answer).toMatchObject({ ok: false, reason: 'sign_in_other_person' })
    }
    expect(kept).toBe(own)
    expect(isFreshlySignedIn(await nowSignedIn(4 * HOUR))).toBe(false)
    const later = await asSystem(tx => tx.signInToken.findMany({ where: { email: other.email } }))
    expect(later.every(token => token.expiresAt > minutesLater(4 * HOUR))).toBe(true)
  })

  it('is renewed by one press for a person of the demo, and the former session ends', async () => {
    const { id } = await someone()
    const former = await signedIn(id, 'demo')
    expect(led(await renewSignIn(await nowSignedIn(5 * HOUR), { till }))).toBe(till)
    expect(kept).not.toBe(former)
    expect(isFreshlySignedIn(await nowSignedIn(5 * HOUR))).toBe(true)
    expect(await findSession(former, minutesLater(5 * HOUR))).toBeNull()
  })
})

import 'server-only'
import { asSignIn } from '@/auth/doors'
import { portalUrl } from '@/lib/env'
import { randomToken, sha256 } from '@/lib/hashing'

/** How long a person has to find the device and show themselves to it. */
const MINUTES = 5

export type Challenged = {
  purpose: 'register' | 'sign_in'
  /** A hash of the mark of the browser that asked. */
  browser: string
  /** The person whose passkey it is to be; unset where anyone may sign in. */
  personId?: string
  now: Date
}

/** Passkeys belong to a name: a bare address has none. */
export function worksWithPasskeys(): boolean {
  return !/^(\[|\d+(\.\d+){3}$)/.test(new URL(portalUrl()).hostname)
}

/** The portal as a passkey knows it. */
export function relyingParty() {
  const { hostname, origin } = new URL(portalUrl())
  return { id: hostname, origin }
}

/** A new challenge, which the answer must carry. Old ones of anybody's go at the same time. */
export async function newChallenge({ now, browser, ...asked }: Challenged): Promise<string> {
  const challenge = randomToken()
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
  await asSignIn(async tx => {
    await tx.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: now } } })
    await tx.passkeyChallenge.createMany({
      data: { challengeHash: sha256(challenge), browserHash: browser, expiresAt, ...asked },
    })
  })
  return challenge
}

/** Takes a challenge away, so that no second answer to it is taken. Says whether it was this browser's, and in time. */
export async function spendChallenge(challenge: string, asked: Challenged): Promise<boolean> {
  const { purpose, browser, personId = null, now } = asked
  const { count } = await asSignIn(tx =>
    tx.passkeyChallenge.deleteMany({
      where: {
        challengeHash: sha256(challenge),
        purpose,
        browserHash: browser,
        personId,
        expiresAt: { gt: now },
      },
    }),
  )
  return count === 1
}

import 'server-only'
import { randomInt } from 'node:crypto'
import { asSignIn } from '@/auth/doors'
import type { SignInAttempt } from '@/auth/sign-in-attempt'
import {
  CODE_ATTEMPTS,
  CODE_DIGITS,
  RENEWABLE_HOURS,
  SIGN_IN_MINUTES,
  SPACED_MINUTES,
} from '@/auth/sign-in-rules'
import { signInSecret } from '@/auth/sign-in-secret'
import type { Transaction } from '@/lib/db'
import { sha256 } from '@/lib/hashing'
import { log } from '@/lib/log'

const MINUTE = 60_000

/** As next-auth hashes a mailed token: the secret keeps a short code from being guessed from its hash. */
export function hashOfSignInToken(token: string): string {
  return sha256(`${token}${signInSecret()}`)
}

type Asked = {
  now: Date
  /** Beyond the limits: nothing is written while the last link is fresh. */
  isSpaced: boolean
  /** A hash of the browser's mark. Without one the code works nowhere, and the link does. */
  browser?: string
}

/**
 * Keeps a link's token and a fresh code for the address. Gives the code, or null where the last link is fresh
 * enough.
 */
export async function keepSignInTokens(
  tx: Transaction,
  { email, token }: { email: string; token: string },
  { now, isSpaced, browser }: Asked,
): Promise<string | null> {
  // The address may have been changed or erased while this waited.
  if (!(await lockPerson(tx, email, isSpaced))) return null
  await tx.signInToken.deleteMany({ where: { createdAt: { lt: minutesBefore(now, RENEWABLE_HOURS * 60) } } })
  const fresh = {
    email,
    kind: 'link',
    createdAt: { gt: minutesBefore(now, SPACED_MINUTES) },
    expiresAt: { gt: now },
  } as const
  if (isSpaced && (await tx.signInToken.count({ where: fresh })) > 0) return null
  // Only the newest code of a browser counts, so that asking often does not make guessing easier.
  const browserHash = browser ?? null
  await tx.signInToken.deleteMany({ where: { email, kind: 'code', browserHash } })
  const code = randomInt(10 ** CODE_DIGITS)
    .toString()
    .padStart(CODE_DIGITS, '0')
  const times = { createdAt: now, expiresAt: new Date(now.getTime() + SIGN_IN_MINUTES * MINUTE) }
  await tx.signInToken.createMany({
    data: [
      { email, kind: 'link', tokenHash: hashOfSignInToken(token), ...times },
      { email, kind: 'code', tokenHash: hashOfSignInToken(code), browserHash, ...times },
    ],
  })
  return code
}

/** Requests at once come one after the other. Beyond the limits none waits for another: a mail is on its way. */
async function lockPerson(tx: Transaction, email: string, isSpaced: boolean): Promise<boolean> {
  const locked = isSpaced
    ? await tx.$queryRaw<unknown[]>`SELECT id FROM "Person" WHERE email = ${email} FOR UPDATE SKIP LOCKED`
    : await tx.$queryRaw<unknown[]>`SELECT id FROM "Person" WHERE email = ${email} FOR UPDATE`
  return locked.length > 0
}

/** Uses a link up, and with it whatever else was mailed to its address. Gives the address, or null. */
export function spendLink(tokenHash: string, now: Date): Promise<string | null> {
  return asSignIn(async tx => {
    const link = await tx.signInToken.findFirst({ where: { tokenHash, kind: 'link' } })
    if (!link) return null
    const { count } = await tx.signInToken.updateMany({
      where: { id: link.id, expiresAt: { gt: now } },
      data: { expiresAt: now },
    })
    if (count === 0) return null
    await spendAll(tx, link.email, now)
    return link.email
  })
}

/**
 * Uses a code up, in the browser that asked for it. Every try there counts, also a right one that comes too late;
 * a try in another browser counts for nothing. Gives the address, or null.
 */
export function spendCode(email: string, tokenHash: string, { now, client }: SignInAttempt) {
  return asSignIn(async tx => {
    const { browser: browserHash } = client
    if (!browserHash) return null
    const open = { email, kind: 'code', browserHash, expiresAt: { gt: now } } as const
    await tx.signInToken.updateMany({
      where: { ...open, attempts: { lt: CODE_ATTEMPTS + 1 } },
      data: { attempts: { increment: 1 } },
    })
    const { count } = await tx.signInToken.updateMany({
      where: { ...open, tokenHash, attempts: { lte: CODE_ATTEMPTS } },
      data: { expiresAt: now },
    })
    if (count === 0) {
      log().info({ audit: 'code_wrong', address: client.address }, 'a code did not open a session')
      return null
    }
    await spendAll(tx, email, now)
    return email
  })
}

export type LinkState = { isOpen: boolean; email: string }

/** The state of a link's token, without using it. Null when it was never sent or too long ago. */
export function stateOfLink(token: string, now: Date): Promise<LinkState | null> {
  return asSignIn(async tx => {
    const where = { tokenHash: hashOfSignInToken(token), kind: 'link' } as const
    const link = await tx.signInToken.findFirst({ where })
    if (!link || link.createdAt < minutesBefore(now, RENEWABLE_HOURS * 60)) return null
    return { isOpen: link.expiresAt > now, email: link.email }
  })
}

function spendAll(tx: Transaction, email: string, now: Date) {
  return tx.signInToken.updateMany({ where: { email, expiresAt: { gt: now } }, data: { expiresAt: now } })
}

function minutesBefore(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * MINUTE)
}

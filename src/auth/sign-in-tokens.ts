import 'server-only'
import { createHmac, randomInt } from 'node:crypto'
import { asSignIn } from '@/auth/doors'
import {
  CODE_ATTEMPTS,
  CODE_DIGITS,
  MAILS_PER_HOUR,
  RENEWABLE_HOURS,
  SIGN_IN_MINUTES,
} from '@/auth/sign-in-rules'
import type { Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { sha256 } from '@/lib/hashing'

const HOUR = 3_600_000

/** The key for what belongs to signing in, derived from the portal's own secret. */
export function signInSecret(): string {
  const { PORTAL_SECRET } = env()
  if (!PORTAL_SECRET) throw new Error('PORTAL_SECRET is missing')
  return createHmac('sha256', PORTAL_SECRET).update('sign-in').digest('hex')
}

/** As next-auth hashes a mailed token: the secret keeps a six-digit code from being guessed from its hash. */
export function hashOfSignInToken(token: string): string {
  return sha256(`${token}${signInSecret()}`)
}

/**
 * Keeps a link's token and a fresh code for the address. Gives the code, or null when too many were mailed
 * lately.
 */
export async function keepSignInTokens(
  tx: Transaction,
  email: string,
  linkToken: string,
  now: Date,
): Promise<string | null> {
  // Two requests at once wait here, so that they can't both be the fifth.
  const held = await tx.$queryRaw<unknown[]>`SELECT id FROM "Person" WHERE email = ${email} FOR UPDATE`
  // The address was changed or erased while this waited.
  if (held.length === 0) return null
  await tx.signInToken.deleteMany({ where: { createdAt: { lt: hoursBefore(now, RENEWABLE_HOURS) } } })
  const lately = { email, kind: 'link', createdAt: { gt: hoursBefore(now, 1) } } as const
  if ((await tx.signInToken.count({ where: lately })) >= MAILS_PER_HOUR) return null
  // Only the newest code counts, so that asking often does not make guessing easier.
  await tx.signInToken.deleteMany({ where: { email, kind: 'code' } })
  const code = randomInt(10 ** CODE_DIGITS)
    .toString()
    .padStart(CODE_DIGITS, '0')
  const times = { createdAt: now, expiresAt: new Date(now.getTime() + SIGN_IN_MINUTES * 60_000) }
  await tx.signInToken.createMany({
    data: [
      { email, kind: 'link', tokenHash: hashOfSignInToken(linkToken), ...times },
      { email, kind: 'code', tokenHash: hashOfSignInToken(code), ...times },
    ],
  })
  return code
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

/** Uses a code up. Every try counts, also a right one that comes too late. Gives the address, or null. */
export function spendCode(email: string, tokenHash: string, now: Date): Promise<string | null> {
  return asSignIn(async tx => {
    const open = { email, kind: 'code', expiresAt: { gt: now } } as const
    await tx.signInToken.updateMany({
      where: { ...open, attempts: { lt: CODE_ATTEMPTS + 1 } },
      data: { attempts: { increment: 1 } },
    })
    const { count } = await tx.signInToken.updateMany({
      where: { ...open, tokenHash, attempts: { lte: CODE_ATTEMPTS } },
      data: { expiresAt: now },
    })
    if (count === 0) return null
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
    if (!link || link.createdAt < hoursBefore(now, RENEWABLE_HOURS)) return null
    return { isOpen: link.expiresAt > now, email: link.email }
  })
}

function spendAll(tx: Transaction, email: string, now: Date) {
  return tx.signInToken.updateMany({ where: { email, expiresAt: { gt: now } }, data: { expiresAt: now } })
}

function hoursBefore(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * HOUR)
}

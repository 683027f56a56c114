import type { Prisma } from '@/generated/prisma/client'
import { dateOf, dayOf, dayOfDate } from '@/lib/dates'
import type { Party } from '@/lib/party'

export type HeldMandate = {
  id: string
  party: Party
  kind: 'signatory' | 'preparer'
  validFrom: Date
  validTo: Date | null
  revokedAt: Date | null
}

/** In force on the day it is in Sweden, its first and last day included, until it is revoked. */
export function isInForce(mandate: HeldMandate, now: Date): boolean {
  if (mandate.revokedAt && mandate.revokedAt <= now) return false
  return dayOfDate(mandate.validFrom) <= dayOf(now) && !hasRunOut(mandate, now)
}

/** The same as a condition on rows, and as `app.is_in_force` in the law; a test holds the three together. */
export function inForceAt(now: Date) {
  const today = dateOf(dayOf(now))
  return {
    validFrom: { lte: today },
    AND: [
      { OR: [{ validTo: null }, { validTo: { gte: today } }] },
      { OR: [{ revokedAt: null }, { revokedAt: { gt: now } }] },
    ],
  } as const satisfies Prisma.MandateWhereInput
}

/** Never in force again. */
export function hasEnded(mandate: Pick<HeldMandate, 'revokedAt' | 'validTo'>, now: Date): boolean {
  return mandate.revokedAt !== null || hasRunOut(mandate, now)
}

/** Whether the last day is past. */
export function hasRunOut({ validTo }: { validTo: Date | null }, now: Date): boolean {
  return validTo !== null && dayOfDate(validTo) < dayOf(now)
}

/**
 * The mandate that the person acts by: the chosen one while it is in force, else the first in force. One that
 * may sign goes before one that may only prepare.
 */
export function actingMandate<M extends HeldMandate>(
  mandates: M[],
  chosenId: string | null,
  now: Date,
): M | undefined {
  const held = mandates.filter(mandate => isInForce(mandate, now))
  const chosen = held.find(mandate => mandate.id === chosenId)
  return chosen ?? held.find(mandate => mandate.kind === 'signatory') ?? held[0]
}

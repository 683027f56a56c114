import type { Prisma } from '@/generated/prisma/client'
import { addDays, type Day, dateOf, dayOf, dayOfDate } from '@/lib/dates'
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

const DAYS_TOLD = 30

type At = HeldMandate & { organisation: { id: string } }

/**
 * The person's mandate that ended last, and its last day. It is told for a while, or as long as they hold no other. One
 * that they hold again, for the same party there, has not ended to them.
 */
export function lastEnded<M extends At>(mandates: readonly M[], now: Date): { mandate: M; on: Day } | null {
  const held = mandates.filter(mandate => isInForce(mandate, now))
  const ended = mandates
    .filter(one => hasEnded(one, now) && !held.some(other => isForSame(one, other)))
    .flatMap(mandate => {
      const on = lastDayOf(mandate)
      return on ? { mandate, on } : []
    })
    .toSorted((one, other) => (one.on < other.on ? 1 : -1))
  const [last] = ended
  return last && (held.length === 0 || addDays(last.on, DAYS_TOLD) >= dayOf(now)) ? last : null
}

function isForSame(one: At, other: At): boolean {
  return one.party === other.party && one.organisation.id === other.organisation.id
}

/** Null while it has no end. */
function lastDayOf({ validTo, revokedAt }: HeldMandate): Day | null {
  const days = [validTo && dayOfDate(validTo), revokedAt && dayOf(revokedAt)].flatMap(day => day ?? [])
  return days.toSorted()[0] ?? null
}

/** Accepted, and not begun yet. The chosen one comes first, then those that begin first. */
export function notBegun<M extends HeldMandate>(mandates: M[], chosenId: string | null, now: Date): M[] {
  const isLater = (one: M) => dayOfDate(one.validFrom) > dayOf(now) && !hasEnded(one, now)
  const orderOf = (one: M) => (one.id === chosenId ? '' : dayOfDate(one.validFrom))
  return mandates.filter(isLater).toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
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

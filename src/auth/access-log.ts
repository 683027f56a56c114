import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { withActor } from '@/auth/doors'

/** `what` was looked at, and the organisation is whose it is. */
export type Look = { organisationId: string; what: string }

/**
 * Staff see union people's names, so each look of theirs is written down first (GDPR art. 9). It has a transaction of
 * its own, so that no failing page takes it back.
 */
export async function logLook(actor: Actor, look: Look): Promise<void> {
  if (!isStaff(actor)) return
  const data = { ...look, personId: actor.personId, seenAt: actor.now }
  await withActor(actor, tx => tx.accessLog.create({ data }))
}

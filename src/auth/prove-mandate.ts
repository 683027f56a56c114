import 'server-only'
import { isParty, type SignedInActor } from '@/auth/actor'
import type { Transaction } from '@/lib/db'
import { accept, type Result, refuse } from '@/lib/result'

/**
 * The mandate that a party's person acts by, locked. If it ends at the same moment, it ends before or after
 * the act, never during it. Somebody who acts for no party has none to prove. An order that is changed is
 * locked first.
 */
export async function proveMandate(tx: Transaction, actor: SignedInActor): Promise<Result<'proven'>> {
  if (!isParty(actor)) return accept('proven')
  // A mandate that was revoked since this request began is over too.
  const proven = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "Mandate"
    WHERE id = ${actor.mandateId}::uuid AND (kind = 'signatory' OR NOT ${actor.canSign}) AND "revokedAt" IS NULL
      AND app.is_in_force("validFrom", "validTo", "revokedAt", ${actor.now})
    FOR SHARE`
  return proven.length === 1 ? accept('proven') : refuse('no_mandate')
}

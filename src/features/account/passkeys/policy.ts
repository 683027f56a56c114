import { lacksSecondFactor, type SignedInActor } from '@/auth/actor'
import { isFreshlySignedIn } from '@/auth/session-rules'
import { accept, type Result, refuse } from '@/lib/result'

/** A passkey that must be shown is shown before another is made. A mailbox alone makes no second one. */
export function mayAddPasskey(actor: SignedInActor, has: number): Result<true> {
  if (lacksSecondFactor(actor) && has > 0) return refuse('passkey_first')
  return isFreshlySignedIn(actor) ? accept(true) : refuse('sign_in_too_old_for_passkey')
}

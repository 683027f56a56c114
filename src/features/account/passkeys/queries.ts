import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { type OwnPasskey, passkeysOf } from '@/auth/passkeys'

export type PasskeyView = OwnPasskey

export function listOwnPasskeys(actor: SignedInActor): Promise<PasskeyView[]> {
  return passkeysOf(actor)
}

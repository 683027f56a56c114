import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { isConfirmed, isOpen } from '@/features/account/address/rules'

export type AddressChangeView = {
  email: string
  isOldConfirmed: boolean
  isNewConfirmed: boolean
  isWhole: boolean
}

/** The person's own change of address that is under way. */
export async function getAddressChange(actor: SignedInActor): Promise<AddressChangeView | null> {
  const change = await readAs(actor, tx =>
    tx.addressChange.findFirst({
      where: { personId: actor.personId, settledAt: null },
      orderBy: { createdAt: 'desc' },
    }),
  )
  if (!change || !(isConfirmed(change) || isOpen(change, actor.now))) return null
  return {
    email: change.email,
    isOldConfirmed: change.oldConfirmedAt !== null,
    isNewConfirmed: change.newConfirmedAt !== null,
    isWhole: isConfirmed(change),
  }
}

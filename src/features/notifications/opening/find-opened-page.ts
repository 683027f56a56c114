import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { markOrderRead } from '@/features/notifications/opening/commands'
import { listToldOf, type ToldOfOrder } from '@/features/notifications/opening/queries'

/** Opens an order's page: gives how it was told until now, and from now on all of that is read. */
export async function openOrderPage(actor: SignedInActor, orderId: string): Promise<ToldOfOrder[]> {
  const told = await listToldOf(actor, orderId)
  if (told.some(({ isRead }) => !isRead)) await markOrderRead(actor, orderId)
  return told
}

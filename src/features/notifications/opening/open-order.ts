import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { markOrderRead } from '@/features/notifications/opening/commands'
import { getOpened, type Opened } from '@/features/notifications/opening/queries'

/** What the actor had read before this page, which they read now. */
export async function openOrder(actor: SignedInActor, orderId: string): Promise<Opened> {
  const opened = await getOpened(actor, orderId)
  if (opened.hasNews) await markOrderRead(actor, orderId)
  return opened
}

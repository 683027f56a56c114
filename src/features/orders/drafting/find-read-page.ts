import 'server-only'
import { isParty, type SignedInActor } from '@/auth/actor'
import { readBy } from '@/features/orders/drafting/draft-answers'
import { noteDraftRead } from '@/features/orders/drafting/reading-commands'
import type { OrderView } from '@/features/orders/queries'
import { isSharedDraft } from '@/features/orders/whose-move/order-step'

type Draft = Pick<OrderView, 'id' | 'status' | 'sharedAt' | 'partyDrafts' | 'events'>

/** Opens a page that shows a shared draft: its reader's party has met the text from now on. */
export async function openDraftPage(actor: SignedInActor, order: Draft): Promise<void> {
  if (!isParty(actor) || !isSharedDraft(order)) return
  const last = order.events.at(-1)
  const read = readBy(order.partyDrafts, actor.party)
  if (!read || (last && last.occurredAt > read)) await noteDraftRead(actor, order.id)
}

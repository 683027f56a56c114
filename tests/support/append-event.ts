import type { Transaction } from '@/lib/db'
import { appendEvents, type EventAuthor, type NewEvent } from '@/lib/events'

/** One event, of which nobody is told. Gives its id. */
export async function appendEvent(
  tx: Transaction,
  author: EventAuthor,
  { chainId, ...event }: NewEvent,
): Promise<string> {
  const [id] = await appendEvents(tx, author, chainId, [{ event, tells: false }])
  if (!id) throw new Error('The event was not written')
  return id
}

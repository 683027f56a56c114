import type { OrderKind } from '@/features/orders/happenings'
import type { OrderView } from '@/features/orders/queries'
import { sharedFactsOf } from '@/lib/happenings/facts'
import type { Party } from '@/lib/party'

const sentBack: ReadonlySet<string> = new Set<OrderKind>([
  'order.returned',
  'order.round_moved',
  'order.round_cancelled',
])

type Told = Pick<OrderView, 'events' | 'declines'>
type Version = Pick<OrderView['versions'][number], 'id' | 'number'>

/** Why a version was sent back, in the sender's words. The staff are no party. Null where nobody gave a reason. */
export function whySentBack(order: Told, version: Version): { party: Party | null; reason: string } | null {
  const declined = order.declines.find(one => one.versionId === version.id)
  if (declined) return declined
  const returned = eventsSince(order, version).findLast(event => sentBack.has(event.kind))
  const reason = returned?.texts.find(text => text.field === 'reason')?.text
  return reason ? { party: null, reason } : null
}

/** The events of a version: from its sending until the next. */
export function eventsSince({ events }: Pick<Told, 'events'>, { number }: Version): OrderView['events'] {
  const isSending = (event: OrderView['events'][number]) => event.kind === ('order.sent' satisfies OrderKind)
  const sent = events.findIndex(event => isSending(event) && sharedFactsOf(event.facts).version === number)
  if (sent === -1) return []
  const next = events.findIndex((event, index) => index > sent && isSending(event))
  return events.slice(sent, next === -1 ? undefined : next)
}

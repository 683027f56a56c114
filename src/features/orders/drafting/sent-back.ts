import { countChanges, draftText, readText } from '@/features/orders/content/content-changes'
import { eventsSince } from '@/features/orders/drafting/events-since'
import type { OrderKind } from '@/features/orders/happenings'
import type { OrderView } from '@/features/orders/queries'
import type { Party } from '@/lib/party'

const sentBack: ReadonlySet<string> = new Set<OrderKind>([
  'order.returned',
  'order.round_moved',
  'order.round_cancelled',
])

type Told = Pick<OrderView, 'events' | 'declines'>
type Version = Pick<OrderView['versions'][number], 'id' | 'number'>

/** Why the order that is written now came back. Null where it did not, or nobody gave a reason. */
export function whyToCorrect(order: Told & Pick<OrderView, 'status' | 'versions'>) {
  const [latest] = order.versions
  return order.status === 'returned' && latest ? whySentBack(order, latest) : null
}

/** Why a version was sent back, in the sender's words. The staff are no party. Null where nobody gave a reason. */
export function whySentBack(order: Told, version: Version): { party: Party | null; reason: string } | null {
  const declined = order.declines.find(one => one.versionId === version.id)
  if (declined) return declined
  const returned = eventsSince(order.events, version.number).findLast(event => sentBack.has(event.kind))
  const reason = returned?.texts.find(text => text.field === 'reason')?.text
  return reason ? { party: null, reason } : null
}

type Written = Told & Pick<OrderView, 'status' | 'versions' | 'content' | 'roundStartsOn' | 'attachments'>

/** The version that came back, where the text that would be sent now says the same to the eye. */
export function sentBackUnchanged(order: Written): number | undefined {
  const [latest] = order.versions
  if (!latest || !whyToCorrect(order)) return undefined
  return countChanges(readText(latest.canonical), draftText(order)) === 0 ? latest.number : undefined
}

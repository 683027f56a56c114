import type { OrderKind } from '@/features/orders/happenings'
import { type OrderStatus, phaseOf } from '@/features/orders/statuses'

/** An event that the reader was told of, and whether they had read it before this page. */
export type Told = { kind: string; version: number | undefined; isRead: boolean; readAt: Date | null }

const ASKED: OrderKind = 'order.sent'
const AGREED: OrderKind = 'order.valid'

/** The versions that the reader was asked to sign, and had open before the next was sent. Later none can be opened. */
export function openedVersions(told: readonly Told[], nextSentAt: Date): number[] {
  const asked = told.filter(({ kind, readAt }) => kind === ASKED && readAt && readAt < nextSentAt)
  return asked.flatMap(({ version }) => version ?? [])
}

type Agreed = { status: OrderStatus; signatures: readonly { personId: string; signedAt: Date }[] }

/**
 * Whether the parties have agreed since the reader was here. The ring closes once for each, and the one who
 * signed last saw it then. It is news until all is delivered: what the staff do in between takes it from nobody.
 */
function isAgreedSince(told: readonly Told[], { status, signatures }: Agreed, personId: string): boolean {
  const isAhead = phaseOf(status) === 'agreed' || phaseOf(status) === 'delivering'
  const [last] = signatures.toSorted((one, other) => Number(other.signedAt) - Number(one.signedAt))
  return isAhead && last?.personId !== personId && told.some(({ kind, isRead }) => kind === AGREED && !isRead)
}

/** Whether the page of the closed ring stands for the order's own. One who came to answer gets the field. */
export function opensAgreed(
  told: readonly Told[],
  order: Agreed,
  { personId, done, svara }: { personId: string; done?: string | null; svara?: unknown },
): boolean {
  if (svara !== undefined) return false
  return (order.status === 'valid' && done === 'made_valid') || isAgreedSince(told, order, personId)
}

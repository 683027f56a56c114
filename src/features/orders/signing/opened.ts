import type { OrderKind } from '@/features/orders/happenings'

/** An event that the reader was told of, and whether they had read it before this page. */
type Told = { kind: string; version: number | undefined; isRead: boolean }

const ASKED: OrderKind = 'order.sent'
const AGREED: OrderKind = 'order.valid'

/** The versions that the reader was asked to sign, and has had open. */
export function openedVersions(told: readonly Told[]): number[] {
  return told.flatMap(({ kind, version, isRead }) => (kind === ASKED && isRead ? (version ?? []) : []))
}

type Signed = { personId: string; signedAt: Date }

/**
 * Whether the parties have agreed since the reader was here. The ring closes once for each, and the one who
 * signed last saw it then.
 */
export function isAgreedSince(
  told: readonly Told[],
  signatures: readonly Signed[],
  personId: string,
): boolean {
  const [last] = signatures.toSorted((one, other) => Number(other.signedAt) - Number(one.signedAt))
  return last?.personId !== personId && told.some(({ kind, isRead }) => kind === AGREED && !isRead)
}

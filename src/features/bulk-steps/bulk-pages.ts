import type { BulkStep } from '@/features/bulk-steps/rules'
import type { DutyKind } from '@/features/duties/rules'
import { type QueueFilter, queueFilter } from '@/features/orders/lists/queue-filter'
import { ownUrl } from '@/lib/own-url'
import { paths } from '@/lib/paths'

/** The page that shows what a step would do with the chosen. */
export function bulkAt(step: BulkStep, names: readonly string[]): string {
  const search = new URLSearchParams([['steg', step], ...names.map(name => ['sak', name])])
  return `${paths.adminBulk}?${search}`
}

/** The step for many of the list's orders, and the duties that it is for there. None where its status has no such step. */
export function stepForListed({ status }: QueueFilter): { step: BulkStep; kinds: DutyKind[] } | null {
  if (status === 'awaiting_signatures') return { step: 'remind', kinds: ['last_day', 'overdue'] }
  return status === 'valid' ? { step: 'confirm', kinds: ['confirm'] } : null
}

/** The same page for all that a list of orders shows. Its address names the list's filter, and stays short. */
export function bulkOfListed(step: BulkStep, filter: QueueFilter): string {
  const address = ownUrl(queueFilter.write(paths.adminBulk, { ...filter, page: 1 }))
  address.searchParams.set('steg', step)
  return `${address.pathname}${address.search}`
}

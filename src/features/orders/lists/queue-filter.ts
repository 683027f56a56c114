import { z } from 'zod'
import { type Mover, movers, type OrderStatus, orderStatuses, waitsFor } from '@/features/orders/statuses'

const addressSchema = z.object({
  lage: z.enum(orderStatuses).optional().catch(undefined),
  tjanst: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional()
    .catch(undefined),
  tur: z.enum(movers).optional().catch(undefined),
  sida: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type QueueFilter = { status?: OrderStatus; service?: string; mover?: Mover; page: number }

/** Staff's filter as an address says it; what it can't mean is left out. */
export function readQueueFilter(address: Record<string, string | string[] | undefined>): QueueFilter {
  const { lage: status, tjanst: service, tur: mover, sida: page } = addressSchema.parse(address)
  return { status, service, mover, page }
}

/** The statuses that a filter leaves. What has ended waits for nobody, and shows when one asks for it. */
export function statusesOf({ status, mover }: QueueFilter): OrderStatus[] {
  if (!status && !mover) return orderStatuses.filter(one => waitsFor(one) !== 'nobody')
  return orderStatuses.filter(one => (!status || one === status) && (!mover || waitsFor(one) === mover))
}

/** The address of one page of the same list. */
export function queuePath(path: string, { status, service, mover, page }: QueueFilter): string {
  const search = new URLSearchParams()
  if (status) search.set('lage', status)
  if (service) search.set('tjanst', service)
  if (mover) search.set('tur', mover)
  if (page > 1) search.set('sida', String(page))
  return search.size > 0 ? `${path}?${search}` : path
}

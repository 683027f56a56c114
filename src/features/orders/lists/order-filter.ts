import { z } from 'zod'
import { type OrderStatus, orderStatuses, waitsFor } from '@/features/orders/statuses'

export const orderViews = ['open', 'ended', 'all'] as const
export type OrderViewName = (typeof orderViews)[number]

const addressSchema = z.object({
  visa: z.enum(orderViews).catch('open'),
  sida: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type ReadOrderFilter = { view: OrderViewName; page: number; status?: OrderStatus[] }

/** The filter that an address asks for. Values that mean nothing are left out. */
export function readOrderFilter(address: Record<string, string | string[] | undefined>): ReadOrderFilter {
  const { visa: view, sida: page } = addressSchema.parse(address)
  if (view === 'all') return { view, page }
  const status = orderStatuses.filter(one => (waitsFor(one) === 'nobody') === (view === 'ended'))
  return { view, page, status }
}

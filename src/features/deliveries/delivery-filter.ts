import { z } from 'zod'
import { type DeliveryStatus, deliveryStatuses } from '@/features/deliveries/rules'

const addressSchema = z.object({
  lage: z.enum(deliveryStatuses).optional().catch(undefined),
  tjanst: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional()
    .catch(undefined),
  sida: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type ReadDeliveryFilter = { status?: DeliveryStatus; service?: string; page: number }

/** The filter that an address asks for; what it can't mean is left out. */
export function readDeliveryFilter(
  address: Record<string, string | string[] | undefined>,
): ReadDeliveryFilter {
  const { lage: status, tjanst: service, sida: page } = addressSchema.parse(address)
  return { status, service, page }
}

/** The address of one page of the same list. */
export function deliveryListPath(path: string, { status, service, page }: ReadDeliveryFilter): string {
  const search = new URLSearchParams()
  if (status) search.set('lage', status)
  if (service) search.set('tjanst', service)
  if (page > 1) search.set('sida', String(page))
  return search.size > 0 ? `${path}?${search}` : path
}

import type { Gap } from '@/features/orders/content/order-content'

/** The key of the words for a gap: by the field where it is empty, else by its fault. */
export function gapKey({ field, fault }: Gap) {
  if (fault === 'personNumber') return `errors.${fault}` as const
  if (fault === 'farAhead') return 'reasons.day_far_ahead' as const
  return fault === 'empty' ? (`orders.gap.empty.${field}` as const) : (`orders.gap.${fault}` as const)
}

import type { DraftContent } from '@/features/orders/content/order-content'
import { type Day, daysFrom } from '@/lib/dates'

/** A start within as many days is near: there is little time to arrange the delivery. */
const NEAR = 21

/** How many days are left to the start that an order wishes for; null where it is not near. */
export function daysToNearStart({ periodFrom }: Pick<DraftContent, 'periodFrom'>, today: Day): number | null {
  const days = periodFrom ? daysFrom(today, periodFrom) : NEAR
  return days < NEAR ? days : null
}

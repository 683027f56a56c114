import type { DraftContent } from '@/features/orders/content/order-content'
import { type Day, daysFrom } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

/** A start within as many days is near: there is little time to arrange the delivery. */
const NEAR = 21

/** How near the start of an order is, as its text says it. Null where it is not near. */
export function nearStartOf({ periodFrom }: Pick<DraftContent, 'periodFrom'>, today: Day, locale: string) {
  const days = periodFrom ? daysFrom(today, periodFrom) : NEAR
  if (!periodFrom || days >= NEAR) return null
  return { days, when: periodFrom < today ? 'passed' : 'ahead', start: dayText(locale, periodFrom) }
}

import { addDays, type Day } from '@/lib/dates'

/** After so many days too much of what a demo plans has already been. */
const FRESH_FOR = 30

/** Whether a demo of a day should be made once more for today. */
export function isOldDemo(madeFor: Day, today: Day): boolean {
  return addDays(madeFor, FRESH_FOR) < today
}

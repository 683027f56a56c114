import { type Day, dayOfDate } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

type Offered = { validFrom: Day | null; validTo: Day | null }
type OfferedRow = { validFrom: Date | null; validTo: Date | null }

/**
 * The mandate's days, as the texts of an invitation say them. One without a first day begins `now`, when the reader
 * accepts; of another's nothing is said.
 */
export function periodIn(locale: string, { validFrom, validTo }: Offered, unset: 'now' | 'none') {
  return {
    from: validFrom ? dayText(locale, validFrom) : unset,
    to: validTo ? dayText(locale, validTo) : 'none',
  }
}

export function offeredDays({ validFrom, validTo }: OfferedRow): Offered {
  return { validFrom: validFrom && dayOfDate(validFrom), validTo: validTo && dayOfDate(validTo) }
}

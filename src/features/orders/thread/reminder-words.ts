import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'

/**
 * A reminder to begin with, in the language of orders. It is about the last day to sign, or else the next version. All
 * parties read it, so it points at none of them.
 */
export function reminderWords(lastDay: Day | null): string {
  const waits = lastDay
    ? `Sista dagen att signera avropet är ${dayText(WRITTEN_IN, lastDay)}.`
    : 'Vi väntar på nästa version av avropet.'
  return `Hej! ${waits} Har ni frågor? Skriv dem här, så svarar vi.`
}

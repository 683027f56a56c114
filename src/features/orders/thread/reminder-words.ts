import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'

/** A reminder to begin with, in the language of orders. All parties read it, so it points at none of them. */
export function reminderWords(lastDay: Day): string {
  const day = dayText(WRITTEN_IN, lastDay)
  return `Hej! Sista dagen att signera avropet är ${day}. Har ni frågor? Skriv dem här, så svarar vi.`
}

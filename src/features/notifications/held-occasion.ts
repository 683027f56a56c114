import type { CalendarOccasion } from '@/features/deliveries/occasions/occasion-calendar'
import type { LocalizedText } from '@/lib/localized-text'

/** An occasion with a set time, as a calendar needs to know it. */
export type HeldOccasion = CalendarOccasion & {
  deliveryId: string
  title: LocalizedText
  sessionId: string | null
  /** The person who holds it, where they have an account. */
  heldBy: string | null
  /** That person has said yes. */
  isAccepted: boolean
}

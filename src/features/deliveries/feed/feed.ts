import type { CalendarOccasion } from '@/features/deliveries/occasions/occasion-calendar'
import type { LocalizedText } from '@/lib/localized-text'
import type { Locale } from '@/messages/messages'

export type FeedOccasion = CalendarOccasion & {
  deliveryId: string
  title: LocalizedText
  service: LocalizedText
  organisation: string
}

/** A person's occasions, in the language of that person. */
export type Feed = { locale: Locale; occasions: FeedOccasion[] }

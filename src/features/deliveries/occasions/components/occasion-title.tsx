import { useLocale } from 'next-intl'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'

/** Tells which of a delivery's occasions a form is about. */
export function OccasionTitle({ occasion: { title, startsAt } }: { occasion: OccasionView }) {
  const locale = useLocale()
  const day = startsAt && dayText(locale, dayOf(startsAt))
  return <h3 className="text-lg">{[textIn(locale, title), day].filter(Boolean).join(', ')}</h3>
}

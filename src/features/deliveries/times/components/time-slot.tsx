import { useLocale, useTranslations } from 'next-intl'
import { endOf, type Slot } from '@/features/deliveries/clashes/rules'
import { clockText, weekdayText } from '@/lib/time-text'

/** Says a time with its end: the weekday, the day and the hours. */
export function useSlotText(): (slot: Slot) => string {
  const t = useTranslations('times')
  const locale = useLocale()
  return slot =>
    t('slot', {
      day: weekdayText(locale, slot.startsAt),
      from: clockText(locale, slot.startsAt),
      to: clockText(locale, endOf(slot)),
    })
}

import { useLocale, useTranslations } from 'next-intl'
import { endOf, type Slot } from '@/features/deliveries/clashes/rules'
import { clockText, weekdayText } from '@/lib/time-text'

/** A time with its end, in two parts: the weekday with its day, and the hours. */
function useSlotParts(): (slot: Slot) => { day: string; hours: string } {
  const t = useTranslations('times')
  const locale = useLocale()
  return slot => ({
    day: weekdayText(locale, slot.startsAt),
    hours: t('hours', { from: clockText(locale, slot.startsAt), to: clockText(locale, endOf(slot)) }),
  })
}

/** Says a time with its end: the weekday, the day and the hours. */
export function useSlotText(): (slot: Slot) => string {
  const partsOf = useSlotParts()
  return slot => {
    const { day, hours } = partsOf(slot)
    return `${day} ${hours}`
  }
}

/** A time among others to choose from. Their days stand in one column, with the hours beside or under them. */
export function TimeSlot({ slot }: { slot: Slot }) {
  const { day, hours } = useSlotParts()(slot)
  return (
    <span className="grid gap-x-4 sm:grid-cols-[15rem_auto] sm:justify-start">
      <span className="first-letter:uppercase">{day}</span> <span>{hours}</span>
    </span>
  )
}

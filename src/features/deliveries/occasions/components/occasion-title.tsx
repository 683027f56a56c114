import { useLocale } from 'next-intl'
import { isSelfLed } from '@/features/catalogue/self-led'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'

type OccasionTitleProps = {
  occasion: OccasionView
  /** Its facts stand beside the form, so that its name is enough. */
  isToldBeside?: boolean
}

/** Tells which of a delivery's occasions a form is about. A day that is only proposed is no part of its name. */
export function OccasionTitle({ occasion, isToldBeside = false }: OccasionTitleProps) {
  const locale = useLocale()
  const { title, startsAt, status } = occasion
  const isProposed = status === 'proposed' && !isSelfLed(occasion)
  const day = startsAt && !isProposed && !isToldBeside && dayText(locale, dayOf(startsAt))
  return (
    <div>
      <h3 className="text-lg">{[textIn(locale, title), day].filter(Boolean).join(', ')}</h3>
      {isProposed && !isToldBeside && (
        <p>
          <OccasionTime occasion={occasion} />
        </p>
      )}
    </div>
  )
}

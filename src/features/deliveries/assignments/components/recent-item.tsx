import { useLocale, useTranslations } from 'next-intl'
import { WithSign } from '@/components/signs/with-sign'
import { TextLink } from '@/components/ui/text-link'
import { CorrectLink } from '@/features/deliveries/assignments/components/correct-link'
import type { OwnOccasion } from '@/features/deliveries/assignments/own-occasion'
import { OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import type { Day } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

/** The record of one that is done, with the way to put it right. */
export function RecentItem({ occasion, today }: { occasion: OwnOccasion; today: Day }) {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  const { actualParticipants: count, service, title, organisation, deliveryId } = occasion
  return (
    <li className="flex max-w-reading flex-col gap-1">
      <h3 className="text-base">
        <TextLink href={paths.delivery(deliveryId)}>{organisation}</TextLink>
      </h3>
      <p>
        <WithSign service={service}>
          {textIn(locale, service.name)}: {textIn(locale, title)}
        </WithSign>
      </p>
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span>
          <OccasionTime occasion={occasion} />.{' '}
          {t(count === null ? 'noCount' : 'actualParticipants', { count: count ?? 0 })}.
        </span>
        <CorrectLink occasion={occasion} today={today} />
      </p>
    </li>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { SignOf } from '@/components/signs/sign-of'
import { TextLink } from '@/components/ui/text-link'
import type { UpcomingOccasion } from '@/features/deliveries/occasions/upcoming-queries'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

export type UpcomingListProps = { occasions: UpcomingOccasion[]; withOrganisation?: boolean }

/** The coming occasions, one line for each. A day that is only proposed says so, and has no hour yet. */
export function UpcomingList({ occasions, withOrganisation }: UpcomingListProps) {
  const t = useTranslations('deliveries')
  const format = useFormatter()
  const locale = useLocale()
  const whenOf = ({ firmness, startsAt }: UpcomingOccasion) => {
    if (firmness === 'planned') return format.dateTime(startsAt, { dateStyle: 'long', timeStyle: 'short' })
    const day = dayText(locale, dayOf(startsAt))
    return firmness === 'asked' ? t('askedFrom', { day }) : t('proposedTime', { day })
  }
  return (
    <ul className="rows close-rows sign-rows">
      {occasions.map(occasion => (
        <li key={occasion.id}>
          <SignOf service={occasion.service} />
          <div>
            <TextLink href={paths.delivery(occasion.deliveryId)} className="font-semibold">
              {occasion.service.name[locale]}
            </TextLink>
            <p className="row-note">
              {`${occasion.title[locale]}${occasion.firmness === 'planned' ? ', ' : '. '}${whenOf(occasion)}`}
              {occasion.givesWay && `, ${t('newTime')}`}
              {withOrganisation && `, ${occasion.organisation}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

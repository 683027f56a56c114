import { useLocale, useTranslations } from 'next-intl'
import { SignOf } from '@/components/signs/sign-of'
import { TextLink } from '@/components/ui/text-link'
import type { UpcomingOccasion } from '@/features/deliveries/occasions/upcoming-queries'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

export type UpcomingListProps = { occasions: UpcomingOccasion[]; withOrganisation?: boolean }

/** The coming occasions, one line for each. */
export function UpcomingList({ occasions, withOrganisation }: UpcomingListProps) {
  const t = useTranslations('deliveries')
  const format = useFormatter()
  const locale = useLocale()
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
              {`${occasion.title[locale]}, `}
              {format.dateTime(occasion.startsAt, { dateStyle: 'long', timeStyle: 'short' })}
              {occasion.givesWay && `, ${t('newTime')}`}
              {withOrganisation && `, ${occasion.organisation}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

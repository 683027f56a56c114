import { useLocale, useTranslations } from 'next-intl'
import { SignOf } from '@/components/signs/sign-of'
import { TextLink } from '@/components/ui/text-link'
import type { WaitingTimes as Waiting } from '@/features/deliveries/waiting-queries'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

/** Proposed times that wait for the reader's party, which answers at the delivery. */
export function WaitingTimes({ waiting }: { waiting: Waiting[] }) {
  const t = useTranslations('times.waiting')
  const locale = useLocale()
  if (waiting.length === 0) return null
  return (
    <ul className="rows sign-rows">
      {waiting.map(({ occasionId, deliveryId, proposedAt, why, service }) => (
        <li key={`${why} ${occasionId}`}>
          <SignOf service={service} />
          <TextLink
            href={(why === 'answer' ? paths.answerTimes : paths.delivery)(deliveryId)}
            className="font-semibold"
          >
            {t(why, { service: service.name[locale], day: dayText(locale, dayOf(proposedAt)) })}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}

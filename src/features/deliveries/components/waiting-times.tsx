import { useLocale, useTranslations } from 'next-intl'
import { StepRow } from '@/components/signs/step-row'
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
        <StepRow
          key={`${why} ${occasionId}`}
          id={`${why}-${occasionId}`}
          service={service}
          name={service.name[locale]}
          href={paths.delivery(deliveryId)}
          step={{
            label: t(`${why}.step`),
            href: (why === 'answer' ? paths.answerTimes : paths.delivery)(deliveryId),
          }}
        >
          {t(`${why}.note`, { day: dayText(locale, dayOf(proposedAt)) })}
        </StepRow>
      ))}
    </ul>
  )
}

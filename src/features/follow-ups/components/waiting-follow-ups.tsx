import { useLocale, useTranslations } from 'next-intl'
import { StepRow } from '@/components/signs/step-row'
import type { WaitingFollowUp } from '@/features/follow-ups/queries'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

/** The deliveries of which the reader's party is asked what became. */
export function WaitingFollowUps({ waiting }: { waiting: WaitingFollowUp[] }) {
  const t = useTranslations('followUps')
  const locale = useLocale()
  return (
    <ul className="rows sign-rows">
      {waiting.map(({ deliveryId, service, order, closesOn }) => (
        <StepRow
          key={deliveryId}
          service={service}
          order={order}
          name={service.name[locale]}
          href={paths.delivery(deliveryId)}
          step={{ label: t('action'), href: paths.followUp(deliveryId) }}
        >
          {t('step', { day: dayText(locale, closesOn) })}
        </StepRow>
      ))}
    </ul>
  )
}

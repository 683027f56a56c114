import { useLocale, useTranslations } from 'next-intl'
import { StepRow } from '@/components/signs/step-row'
import { AnswerBy } from '@/components/ui/answer-by'
import type { WaitingFollowUp } from '@/features/follow-ups/queries'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'

type WaitingFollowUpsProps = { waiting: WaitingFollowUp[]; today: Day; leads?: boolean }

/** The deliveries of which the reader's party is asked what became. */
export function WaitingFollowUps({ waiting, today, leads = false }: WaitingFollowUpsProps) {
  const t = useTranslations('followUps')
  const locale = useLocale()
  return (
    <ul className="rows sign-rows">
      {waiting.map(({ deliveryId, service, order, closesOn }, index) => (
        <StepRow
          key={deliveryId}
          service={service}
          order={order}
          name={service.name[locale]}
          href={paths.delivery(deliveryId)}
          leads={leads && index === 0}
          lastDay={<AnswerBy answerBy={closesOn} today={today} isOwn />}
          step={{ label: t('action'), href: paths.followUp(deliveryId) }}
        >
          {t('step')}
        </StepRow>
      ))}
    </ul>
  )
}

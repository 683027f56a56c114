import { useLocale, useTranslations } from 'next-intl'
import { StepRow } from '@/components/signs/step-row'
import { AnswerBy } from '@/components/ui/answer-by'
import { Unbroken } from '@/components/ui/unbroken'
import { useFollowUpText } from '@/features/follow-ups/follow-up-text'
import type { WaitingFollowUp } from '@/features/follow-ups/queries'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'

type WaitingFollowUpsProps = { waiting: WaitingFollowUp[]; today: Day; leads?: boolean }

/** The deliveries of which the reader's party is asked what became, or others once it has answered. */
export function WaitingFollowUps({ waiting, today, leads = false }: WaitingFollowUpsProps) {
  const t = useTranslations('followUps')
  const followUpText = useFollowUpText()
  const locale = useLocale()
  if (waiting.length === 0) return null
  return (
    <ul className="rows sign-rows">
      {waiting.map(({ deliveryId, service, order, closesOn, ...asked }, index) => (
        <StepRow
          key={deliveryId}
          service={service}
          order={order}
          name={service.name[locale]}
          href={paths.delivery(deliveryId)}
          leads={leads && index === 0}
          lastDay={<AnswerBy answerBy={closesOn} today={today} isOwn={asked.isOwn} />}
          step={asked.isOwn ? { label: t('action'), href: paths.followUp(deliveryId) } : undefined}
        >
          <Unbroken>{followUpText(asked)}</Unbroken>
        </StepRow>
      ))}
    </ul>
  )
}

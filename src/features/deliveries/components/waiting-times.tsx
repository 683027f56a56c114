import { useLocale, useTranslations } from 'next-intl'
import { StepRow } from '@/components/signs/step-row'
import { AnswerBy } from '@/components/ui/answer-by'
import { Unbroken } from '@/components/ui/unbroken'
import { useAskedText } from '@/features/deliveries/times/asked-text'
import type { WaitingTimes as Waiting } from '@/features/deliveries/waiting-queries'
import { type Day, dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

type WaitingTimesProps = { waiting: Waiting[]; today: Day; leads?: boolean }

/** Questions about times: those that the reader's party has to answer, each with its step, or those of others. */
export function WaitingTimes({ waiting, today, leads = false }: WaitingTimesProps) {
  const t = useTranslations('times.waiting')
  const askedText = useAskedText()
  const locale = useLocale()
  if (waiting.length === 0) return null
  return (
    <ul className="rows sign-rows">
      {waiting.map((one, index) => {
        const { occasionId, deliveryId, answerBy, why, awaited, isOwn, service, order } = one
        return (
          <StepRow
            key={`${why} ${occasionId}`}
            service={service}
            order={order}
            name={service.name[locale]}
            href={paths.delivery(deliveryId)}
            leads={leads && index === 0}
            lastDay={awaited.length > 0 && <AnswerBy {...{ answerBy, today, isOwn }} />}
            step={
              isOwn
                ? {
                    label: t(`${why}.step`),
                    href: (why === 'answer' ? paths.answerTimes : paths.delivery)(deliveryId),
                  }
                : undefined
            }
          >
            <Unbroken>{askedText({ ...one, day: dayOf(one.proposedAt) })}</Unbroken>
          </StepRow>
        )
      })}
    </ul>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { StepRow } from '@/components/signs/step-row'
import { Unbroken } from '@/components/ui/unbroken'
import type { WaitingTimes as Waiting } from '@/features/deliveries/waiting-queries'
import { isOverdue, nearness } from '@/features/orders/signing/deadline-rules'
import { type Day, dateOf, dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

/** Questions about times: those that the reader's party has to answer, each with its step, or those of others. */
export function WaitingTimes({ waiting, today }: { waiting: Waiting[]; today: Day }) {
  const t = useTranslations('times.waiting')
  const parties = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  if (waiting.length === 0) return null
  return (
    <ul className="rows sign-rows">
      {waiting.map(one => {
        const { occasionId, deliveryId, proposedAt, why, awaited, isOwn, service, order } = one
        return (
          <StepRow
            key={`${why} ${occasionId}`}
            service={service}
            order={order}
            name={service.name[locale]}
            href={paths.delivery(deliveryId)}
            lastDay={awaited.length > 0 && <AnswerBy asked={one} today={today} />}
            step={
              isOwn
                ? {
                    label: t(`${why}.step`),
                    href: (why === 'answer' ? paths.answerTimes : paths.delivery)(deliveryId),
                  }
                : undefined
            }
          >
            <Unbroken>
              {isOwn
                ? t(`${why}.note`, { day: dayText(locale, dayOf(proposedAt)) })
                : t(`${why}.answered`, {
                    count: awaited.length,
                    parties: format.list(awaited.map(party => parties(party))),
                  })}
            </Unbroken>
          </StepRow>
        )
      })}
    </ul>
  )
}

type AnswerByProps = { asked: Pick<Waiting, 'answerBy' | 'isOwn'>; today: Day }

/** The last day to answer, said as the last day to sign is. */
function AnswerBy({ asked: { answerBy, isOwn }, today }: AnswerByProps) {
  const t = useTranslations('times.waiting')
  const locale = useLocale()
  const day = dayText(locale, answerBy)
  const last = { deadlineOn: dateOf(answerBy) }
  if (isOverdue(last, today)) {
    return (
      <p className="font-semibold text-cloudberry">
        <Unbroken>{t(isOwn ? 'late' : 'lateOther', { day })}</Unbroken>
      </p>
    )
  }
  return (
    <p className={isOwn ? 'font-semibold' : undefined}>
      <Unbroken>{isOwn ? t('by', { when: nearness(last, today), day }) : t('byOther', { day })}</Unbroken>
    </p>
  )
}

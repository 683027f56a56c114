import { useLocale, useTranslations } from 'next-intl'
import { StepRow } from '@/components/signs/step-row'
import { Unbroken } from '@/components/ui/unbroken'
import type { WaitingTimes as Waiting } from '@/features/deliveries/waiting-queries'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

/** Questions about times: those that the reader's party has to answer, each with its step, or those of others. */
export function WaitingTimes({ waiting }: { waiting: Waiting[] }) {
  const t = useTranslations('times.waiting')
  const parties = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  if (waiting.length === 0) return null
  return (
    <ul className="rows sign-rows">
      {waiting.map(({ occasionId, deliveryId, proposedAt, why, awaited, isOwn, service, order }) => (
        <StepRow
          key={`${why} ${occasionId}`}
          service={service}
          order={order}
          name={service.name[locale]}
          href={paths.delivery(deliveryId)}
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
      ))}
    </ul>
  )
}

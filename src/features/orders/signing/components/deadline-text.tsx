import { useLocale, useTranslations } from 'next-intl'
import type { Actor } from '@/auth/actor'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderListItem } from '@/features/orders/order-rows'
import { ShorterTime } from '@/features/orders/signing/components/shorter-time'
import { SignBy } from '@/features/orders/signing/components/sign-by'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { nextReminderAfter } from '@/features/orders/signing/reminder-rules'
import { phaseOf } from '@/features/orders/statuses'
import { addDays, dayOf, dayOfDate } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

type DeadlineTextProps = {
  order: Pick<OrderListItem, 'status' | 'sentAt' | 'deadlineOn' | 'content' | 'awaited' | 'roundStartsOn'>
  reader: Actor
}

/** Until when the parties sign, and when those who have not are reminded. */
export function DeadlineText({ order, reader }: DeadlineTextProps) {
  const t = useTranslations('orders')
  const locale = useLocale()
  const { status, sentAt, deadlineOn, content } = order
  if (phaseOf(status) !== 'signing' || !sentAt || !deadlineOn) return null
  const today = dayOf(reader.now)
  const lastDay = dayOfDate(deadlineOn)
  if (isOverdue(order, today)) return <SignBy order={order} reader={reader} isExplained />
  const sentOn = dayOf(sentAt)
  const sent = { sentOn, deadlineOn: lastDay, periodFrom: content.periodFrom }
  const reminded = nextReminderAfter(sent, today)
  // A reminder on the last day itself would only say the same day twice.
  const next = reminded === lastDay ? null : reminded
  const when = next === addDays(today, 1) ? 'tomorrow' : 'later'
  return (
    <>
      <SignBy order={order} reader={reader} isExplained />
      <ShorterTime {...{ order, sentOn, lastDay }} />
      {next && (
        <p>
          <Unbroken>{t('reminding', { when, day: dayText(locale, next) })}</Unbroken>
        </p>
      )}
    </>
  )
}

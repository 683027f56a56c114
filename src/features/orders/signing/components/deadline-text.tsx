import { useLocale, useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderListItem } from '@/features/orders/order-rows'
import { ShorterTime } from '@/features/orders/signing/components/shorter-time'
import { SignBy } from '@/features/orders/signing/components/sign-by'
import { isOverdue, remindsFrom } from '@/features/orders/signing/deadline-rules'
import { nextReminderAfter } from '@/features/orders/signing/reminder-rules'
import { phaseOf } from '@/features/orders/statuses'
import { type Day, dayOf, dayOfDate, nearnessOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

type DeadlineTextProps = {
  order: Pick<OrderListItem, 'status' | 'sentAt' | 'deadlineOn' | 'content' | 'awaited' | 'roundStartsOn'>
  reader: Actor
  /** The page says before this why the last day comes sooner than usual. */
  isReasonSaid?: boolean
}

/** Until when the parties sign, when those who have not are reminded, and from when the reader may remind them. */
export function DeadlineText({ order, reader, isReasonSaid = false }: DeadlineTextProps) {
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
  const from = isParty(reader) ? remindsFrom(order, reader.party) : null
  const own = from && from > today ? from : null
  const reminding = (day: Day) => ({
    when: nearnessOf(day, today),
    day: dayText(locale, day),
    own: own
      ? t('remindingFrom', { when: nearnessBeside(own, day, today), day: dayText(locale, own) })
      : 'none',
  })
  return (
    <>
      <SignBy order={order} reader={reader} isExplained />
      {!isReasonSaid && <ShorterTime {...{ order, sentOn, lastDay, reader }} />}
      {next && (
        <p>
          <Unbroken>{t('reminding', reminding(next))}</Unbroken>
        </p>
      )}
    </>
  )
}

/** How near a day is to a reader who has just read of another one. A day is named once. */
function nearnessBeside(day: Day, named: Day, today: Day) {
  return day === named ? 'same' : nearnessOf(day, today)
}

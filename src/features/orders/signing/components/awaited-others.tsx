import { useLocale, useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderListItem } from '@/features/orders/order-rows'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { dayOf, dayOfDate } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { useFormatter } from '@/messages/formatter'

type AwaitedOthersProps = { order: Pick<OrderListItem, 'awaited' | 'deadlineOn'>; reader: Actor }

/**
 * To a party that has signed, of whom the order waits, and until when. The next step says so too. On a phone that step
 * stands at the end of the page.
 */
export function AwaitedOthers({ order: { awaited, deadlineOn }, reader }: AwaitedOthersProps) {
  const t = useTranslations('orders')
  const name = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  if (!isParty(reader) || awaited.length === 0 || awaited.includes(reader.party)) return null
  const when = !deadlineOn ? 'none' : isOverdue({ deadlineOn }, dayOf(reader.now)) ? 'past' : 'ahead'
  const day = deadlineOn ? dayText(locale, dayOfDate(deadlineOn)) : ''
  const parties = format.list(awaited.map(party => name(party)))
  return (
    <p data-print="hide" className="w-full lg:hidden">
      <Unbroken>{t('awaitedOthers', { parties, when, day })}</Unbroken>
    </p>
  )
}

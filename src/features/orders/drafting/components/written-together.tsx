import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { isWrittenTogether } from '@/features/orders/drafting/effects'
import { isWritten } from '@/features/orders/drafting/last-writer'
import type { OrderView } from '@/features/orders/queries'
import { questionOf } from '@/features/orders/thread/commented'
import { formatterIn } from '@/messages/formatter'

/** Of a draft that both sides write: that they do, and who wrote or commented last. */
export function WrittenTogether({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  const party = useTranslations('common.party')
  const format = formatterIn(useLocale())
  if (!order.sharedAt) return null
  const last = order.events.findLast(event => isWritten(event) || questionOf(event))
  return (
    <Notice className="[body:has([data-compare])_&]:hidden [body:has([data-over])_&]:hidden">
      {t('page.shared')}
      {last?.party && (
        <>
          {' '}
          {t('edit.lastWritten', {
            party: party(last.party),
            question: questionOf(last) ?? 'none',
            when: format.dateTime(last.occurredAt, { dateStyle: 'long', timeStyle: 'short' }),
          })}
        </>
      )}
      {!isWrittenTogether(order.events) && ` ${t('edit.effects.untilBoth')}`}
    </Notice>
  )
}

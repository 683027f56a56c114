import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { OwnSide } from '@/features/orders/drafting/components/draft-readers'
import { SHARE } from '@/features/orders/drafting/components/share-step'
import { isWritten } from '@/features/orders/drafting/last-writer'
import type { OrderView } from '@/features/orders/queries'
import { can } from '@/features/orders/statuses'
import { questionOf } from '@/features/orders/thread/commented'
import { formatterIn } from '@/messages/formatter'

/** From the first line on: whether both sides write, how that is done, and who wrote or commented last. */
export function WrittenTogether({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  const party = useTranslations('common.party')
  const format = formatterIn(useLocale())
  if (!order.sharedAt) {
    if (!can(order, 'share')) return null
    return (
      <Notice className="[body:has([data-over])_&]:hidden">
        <OwnSide order={order} /> <TextLink href={`#${SHARE}`}>{t('edit.together')}</TextLink>
      </Notice>
    )
  }
  const last = order.events.findLast(event => isWritten(event) || questionOf(event))
  return (
    <Notice className="[body:has([data-over])_&]:hidden">
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
    </Notice>
  )
}

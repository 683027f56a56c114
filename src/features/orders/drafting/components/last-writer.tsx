import { useTranslations } from 'next-intl'
import { Unbroken } from '@/components/ui/unbroken'
import type { ContentField } from '@/features/orders/content/content-fields'
import { lastWriterOf } from '@/features/orders/drafting/last-writer'
import type { OrderView } from '@/features/orders/queries'
import { useFormatter } from '@/messages/formatter'

/** Whose words these are, where both sides write. */
export function LastWriter({ order, field }: { order: Pick<OrderView, 'events'>; field: ContentField }) {
  const t = useTranslations('orders')
  const format = useFormatter()
  const last = lastWriterOf(order.events, field)
  if (!last) return null
  const when = format.dateTime(last.at, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <p className="text-sm text-ink-soft">
      <Unbroken>{t('edit.comments.wrote', { party: t(`partyTitle.${last.party}`), when })}</Unbroken>
    </p>
  )
}

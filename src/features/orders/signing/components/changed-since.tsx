import { useTranslations } from 'next-intl'
import { ContentChanges } from '@/features/orders/content/components/content-changes'
import { type OrderText, readText } from '@/features/orders/content/content-changes'
import { SentBackReason } from '@/features/orders/drafting/components/sent-back-reason'
import type { OrderView } from '@/features/orders/queries'
import type { Party } from '@/lib/party'

export type ChangedSinceProps = {
  order: OrderView
  earlier: OrderView['versions'][number]
  /** The text as it is now. */
  text: OrderText
  /** The reader's party, where it may be the one that sent the earlier version back. */
  own?: Party
}

/** Each change of a sent version since an earlier one, and why the one before was sent back. */
export function ChangedSince({ order, earlier, text, own }: ChangedSinceProps) {
  const t = useTranslations('orders.sign')
  return (
    <div className="space-y-5">
      <ContentChanges
        unchanged={t('unchanged', { version: earlier.number })}
        before={readText(earlier.canonical)}
        after={text}
      />
      <SentBackReason order={order} version={order.versions[1]} own={own} />
    </div>
  )
}

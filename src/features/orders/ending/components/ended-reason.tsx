import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { OrderView } from '@/features/orders/queries'
import { WRITTEN_IN } from '@/lib/written'

/** Why the order was withdrawn, refused or cancelled, in the words of the one who did it. */
export function EndedReason({ order: { endedReason } }: { order: Pick<OrderView, 'endedReason'> }) {
  const t = useTranslations('orders.page')
  if (!endedReason) return null
  return (
    <Notice title={t('endedReason')}>
      <p lang={WRITTEN_IN}>{endedReason}</p>
    </Notice>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { OrderListItem } from '@/features/orders/order-rows'
import { dayText } from '@/lib/day-text'

/** Says of an order from the time before the portal that nobody signed it here. */
export function ImportedNotice({ order: { earlierOn } }: { order: Pick<OrderListItem, 'earlierOn'> }) {
  const t = useTranslations('orders.imported')
  const locale = useLocale()
  return earlierOn && <Notice title={t('title')}>{t('text', { day: dayText(locale, earlierOn) })}</Notice>
}

import { useTranslations } from 'next-intl'
import { Page } from '@/components/layout/page'
import { TextLink } from '@/components/ui/text-link'
import { OrderTrail } from '@/features/orders/components/order-trail'
import type { OrderListItem } from '@/features/orders/order-rows'
import { isGone } from '@/features/orders/statuses'
import { paths } from '@/lib/paths'

type NoReceiptProps = { order: Pick<OrderListItem, 'id' | 'number' | 'status' | 'earlierOn'> }

/** A receipt is written a moment after the last signature. A reader who comes before it is told so. */
export function NoReceipt({ order }: NoReceiptProps) {
  const t = useTranslations('receipts')
  const why = order.earlierOn ? 'earlier' : isGone(order.status) ? 'ended' : 'toCome'
  return (
    <Page
      breadcrumbs={<OrderTrail order={order} here={t('titleShort')} />}
      title={t('titleShort')}
      lead={t(`none.${why}`)}
    >
      <TextLink href={paths.order(order.id)}>{t('none.back')}</TextLink>
    </Page>
  )
}

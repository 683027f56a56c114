import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Page } from '@/components/layout/page'
import { TextLink } from '@/components/ui/text-link'
import type { OrderListItem } from '@/features/orders/order-rows'
import { isGone } from '@/features/orders/statuses'
import { paths } from '@/lib/paths'

type NoReceiptProps = {
  order: Pick<OrderListItem, 'id' | 'status' | 'earlierOn'>
  breadcrumbs: ReactNode
}

/** A receipt is written a moment after the last signature. A reader who comes before it is told so. */
export function NoReceipt({ order, breadcrumbs }: NoReceiptProps) {
  const t = useTranslations('receipts')
  const why = order.earlierOn ? 'earlier' : isGone(order.status) ? 'ended' : 'toCome'
  return (
    <Page {...{ breadcrumbs }} title={t('titleShort')} lead={t(`none.${why}`)}>
      <TextLink href={paths.order(order.id)}>{t('none.back')}</TextLink>
    </Page>
  )
}

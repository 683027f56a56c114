import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { paths } from '@/lib/paths'

export type OrderTrailProps = {
  order: { id: string; number: number }
  /** The act that the page is for. Without it, the page is the order's own. */
  here?: string
}

/** The way back from an order's page, and from every page under it. */
export function OrderTrail({ order, here }: OrderTrailProps) {
  const t = useTranslations('orders')
  const number = t('number', { number: order.number })
  const orders = { href: paths.orders, label: t('title') }
  const items = here
    ? [orders, { href: paths.order(order.id), label: number }, { label: here }]
    : [orders, { label: number }]
  return <Breadcrumbs items={items} />
}

import { useTranslations } from 'next-intl'
import { Arrival } from '@/components/layout/arrival'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { OrderTrail } from '@/features/orders/components/order-trail'
import type { OrderView } from '@/features/orders/queries'
import { startingSide } from '@/features/orders/rules'
import { paths } from '@/lib/paths'

/** Shown to its own side where a draft was, once that side took it away. Nothing of its text is left to read. */
export function DiscardedDraft({ order }: { order: OrderView }) {
  const t = useTranslations('orders.discarded')
  return (
    <Page
      breadcrumbs={<OrderTrail order={order} />}
      title={t('title')}
      lead={<Arrival>{t('lead', { side: startingSide(order) ?? 'union' })}</Arrival>}
      nextStep={
        <ButtonLink variant="primary" href={paths.orders}>
          {t('back')}
        </ButtonLink>
      }
    />
  )
}

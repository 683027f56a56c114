import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { ButtonLink } from '@/components/ui/button'
import { confirmOrderAction } from '@/features/deliveries/actions'
import type { OrderView } from '@/features/orders/queries'
import { can } from '@/features/orders/rules'
import { paths } from '@/lib/paths'

/** Staff's next step on an order: confirm it, then plan its delivery. */
export function ConfirmStep({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  if (can(order, 'confirm')) {
    return (
      <>
        <ActionForm
          action={confirmOrderAction}
          fields={{ orderId: order.id }}
          label={t('action.confirm')}
          variant="primary"
        />
        <p className="text-sm">{t('action.confirmHint')}</p>
      </>
    )
  }
  return order.deliveryId ? (
    <ButtonLink variant="primary" href={paths.delivery(order.deliveryId)}>
      {t('page.delivery')}
    </ButtonLink>
  ) : null
}

import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { confirmOrderAction } from '@/features/deliveries/actions'
import { can, type OrderStatus } from '@/features/orders/statuses'
import { paths } from '@/lib/paths'

type Confirmed = { id: string; status: OrderStatus; deliveryId: string | null }

/** Staff's step with a valid order; later the way to its delivery. */
export function ConfirmStep({ order }: { order: Confirmed }) {
  const t = useTranslations('deliveries.confirm')
  if (order.deliveryId) {
    return (
      <ButtonLink variant="primary" href={paths.delivery(order.deliveryId)}>
        {t('toDelivery')}
      </ButtonLink>
    )
  }
  if (!can(order, 'confirm')) return null
  return (
    <>
      <p>{t('text')}</p>
      <Form action={confirmOrderAction}>
        <input type="hidden" name="orderId" value={order.id} />
        <SubmitButton className="w-full">{t('submit')}</SubmitButton>
      </Form>
    </>
  )
}

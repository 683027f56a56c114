import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { ButtonLink } from '@/components/ui/button'
import { sendOrderAction } from '@/features/orders/actions'
import type { PreFlight } from '@/features/orders/drafting/queries'
import type { OrderView } from '@/features/orders/queries'
import { paths } from '@/lib/paths'

/** Sends the order, or leads to what keeps it from being sent. */
export function SendStep({ order, preFlight }: { order: OrderView; preFlight: PreFlight }) {
  const t = useTranslations('orders.send')
  if (preFlight.isClear) {
    return (
      <>
        <ActionForm
          action={sendOrderAction}
          fields={{ orderId: order.id, revision: order.revision }}
          label={t('submit')}
          variant="primary"
        />
        <p className="text-sm">{t('notSigning')}</p>
      </>
    )
  }
  if (preFlight.hasRound && preFlight.missing.length === 0) return <p>{t('wait')}</p>
  return (
    <ButtonLink variant="primary" href={paths.correctOrder(order.id)}>
      {t(preFlight.hasRound ? 'fill' : 'chooseRound')}
    </ButtonLink>
  )
}

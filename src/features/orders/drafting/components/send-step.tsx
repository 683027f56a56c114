import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { ButtonLink } from '@/components/ui/button'
import { sendOrderAction } from '@/features/orders/actions'
import type { PreFlight } from '@/features/orders/drafting/queries'
import type { OrderView } from '@/features/orders/queries'
import { paths } from '@/lib/paths'

type Sent = { order: Pick<OrderView, 'id' | 'revision'> }

/** Sends an order that lacks nothing; otherwise the way to what it lacks. */
export function SendStep({ order, preFlight }: Sent & { preFlight: PreFlight }) {
  const t = useTranslations('orders.send')
  if (preFlight.isClear) {
    return (
      <>
        <SendForm order={order} />
        <p className="text-sm">{t('notSigning')}</p>
      </>
    )
  }
  if (preFlight.missing.length === 0 && preFlight.hasRound) return <p>{t('wait')}</p>
  return (
    <ButtonLink variant="primary" href={paths.correctOrder(order.id)}>
      {t(preFlight.hasRound ? 'fill' : 'chooseRound')}
    </ButtonLink>
  )
}

/** The same press on a phone, in one line. */
export function SendBar({ order }: Sent) {
  const t = useTranslations('orders.send')
  return (
    <>
      <p>{t('ready')}</p>
      <SendForm order={order} />
    </>
  )
}

function SendForm({ order: { id, revision } }: Sent) {
  const t = useTranslations('orders.send')
  return (
    <ActionForm
      action={sendOrderAction}
      fields={{ orderId: id, revision }}
      label={t('submit')}
      variant="primary"
    />
  )
}

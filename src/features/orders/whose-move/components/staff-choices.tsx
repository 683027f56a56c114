import { useTranslations } from 'next-intl'
import {
  cancelOrderAction,
  lapseOrderAction,
  refuseOrderAction,
  remindOfOrderAction,
  returnOrderAction,
} from '@/features/orders/actions'
import { OrderReasonForm } from '@/features/orders/ending/components/order-reason-form'
import type { OrderView } from '@/features/orders/queries'
import { Lapsing } from '@/features/orders/signing/components/lapsing'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { can } from '@/features/orders/statuses'
import { Choice } from '@/features/orders/whose-move/components/choice'
import type { Day } from '@/lib/dates'

type StaffChoicesProps = { order: OrderView; today: Day }

export function hasStaffChoices(order: OrderView, today: Day): boolean {
  return can(order, 'refuse') || can(order, 'cancel') || canLapse(order, today)
}

/** The staff's acts on the order beside confirming it. */
export function StaffChoices({ order, today }: StaffChoicesProps) {
  const t = useTranslations('orders.action')
  const orderId = order.id
  return (
    <>
      {canLapse(order, today) && (
        <>
          <Choice action={remindOfOrderAction} orderId={orderId} label={t('remind')} hint={t('remindHint')} />
          <Choice action={lapseOrderAction} orderId={orderId} label={t('lapse')} hint={t('lapseHint')} />
        </>
      )}
      {can(order, 'return') && (
        <OrderReasonForm
          action={returnOrderAction}
          orderId={orderId}
          label={t('return')}
          hint={t('returnHint')}
        >
          <Lapsing lines={order.lines} />
        </OrderReasonForm>
      )}
      {can(order, 'refuse') && (
        <OrderReasonForm
          action={refuseOrderAction}
          orderId={orderId}
          label={t('refuse')}
          hint={t('refuseHint')}
        >
          <Lapsing lines={order.lines} next="end" />
        </OrderReasonForm>
      )}
      {can(order, 'cancel') && (
        <OrderReasonForm
          action={cancelOrderAction}
          orderId={orderId}
          label={t('cancel')}
          hint={t('cancelHint')}
        />
      )}
    </>
  )
}

function canLapse(order: OrderView, today: Day): boolean {
  return can(order, 'lapse') && isOverdue(order, today)
}

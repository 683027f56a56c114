import { useLocale, useTranslations } from 'next-intl'
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
import { lastRemindedOn } from '@/features/orders/signing/reminder-rules'
import { can, phaseOf } from '@/features/orders/statuses'
import { Choice } from '@/features/orders/whose-move/components/choice'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

type StaffChoicesProps = { order: OrderView; today: Day }

export function hasStaffChoices(order: OrderView): boolean {
  return can(order, 'refuse') || can(order, 'cancel') || canRemind(order)
}

/** The staff's acts on the order beside confirming it. */
export function StaffChoices({ order, today }: StaffChoicesProps) {
  const t = useTranslations('orders.action')
  const orderId = order.id
  return (
    <>
      {canRemind(order) && <Remind order={order} today={today} />}
      {canLapse(order, today) && (
        <Choice action={lapseOrderAction} orderId={orderId} label={t('lapse')} hint={t('lapseHint')} />
      )}
      {can(order, 'return') && (
        <OrderReasonForm
          action={returnOrderAction}
          orderId={orderId}
          label={t('return')}
          hint={t('returnHint')}
          asks="change"
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

/** To remind those who have not signed, and when they were last reminded. */
function Remind({ order, today }: StaffChoicesProps) {
  const t = useTranslations('orders.action')
  const locale = useLocale()
  const last = lastRemindedOn(order.events)
  if (last === today) return <p>{t('remindAgain')}</p>
  const hints = [t('remindHint'), ...(last ? [t('lastReminded', { day: dayText(locale, last) })] : [])]
  return <Choice action={remindOfOrderAction} orderId={order.id} label={t('remind')} hint={hints.join(' ')} />
}

function canRemind(order: OrderView): boolean {
  return phaseOf(order.status) === 'signing' && order.awaited.length > 0
}

function canLapse(order: OrderView, today: Day): boolean {
  return can(order, 'lapse') && isOverdue(order, today)
}

import { useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import {
  cancelOrderAction,
  copyOrderAction,
  reopenOrderAction,
  shareDraftAction,
  withdrawOrderAction,
} from '@/features/orders/actions'
import { DiscardForm } from '@/features/orders/ending/components/discard-form'
import { OrderReasonForm } from '@/features/orders/ending/components/order-reason-form'
import { canCancel, canWithdraw, isOpen } from '@/features/orders/policy'
import type { OrderView } from '@/features/orders/queries'
import { AmendForm } from '@/features/orders/signing/components/amend-form'
import { Lapsing } from '@/features/orders/signing/components/lapsing'
import { TakeBackForm } from '@/features/orders/signing/components/take-back-form'
import { can } from '@/features/orders/statuses'
import { Choice } from '@/features/orders/whose-move/components/choice'
import { sideOf } from '@/lib/party'

/** `andra`: to change the content. `angra`: to take the signature back. */
export type ChosenIn = { andra?: unknown; angra?: unknown }

type PartyChoicesProps = { order: OrderView; actor: PartyActor; copyKey: string; address?: ChosenIn }

/** A party's acts on the order beside its next step. */
export function PartyChoices({ order, actor, copyKey, address = {} }: PartyChoicesProps) {
  const t = useTranslations('orders.action')
  const orderId = order.id
  const hasSigned = order.lines.some(line => line.party === actor.party && line.mark === 'signed')
  return (
    <>
      {can(order, 'share') && !order.sharedAt && (
        <Choice
          action={shareDraftAction}
          orderId={orderId}
          label={t('share', { side: sideOf(actor.party) })}
          hint={t('shareHint')}
        />
      )}
      {can(order, 'reopen') && (
        <Choice action={reopenOrderAction} orderId={orderId} label={t('reopen')} hint={t('reopenHint')} />
      )}
      {can(order, 'amend') && order.changedParties.length === 0 && (
        <AmendForm order={order} isOpen={address.andra !== undefined} />
      )}
      {can(order, 'take_back') && hasSigned && actor.canSign && (
        <TakeBackForm order={order} own={actor.party} isOpen={address.angra !== undefined} />
      )}
      <Choice
        action={copyOrderAction}
        orderId={orderId}
        label={t('copy')}
        hint={t('copyHint')}
        idempotencyKey={copyKey}
      />
      {can(order, 'withdraw') && !isOpen(order) && <DiscardForm order={order} />}
      {can(order, 'withdraw') && isOpen(order) && canWithdraw(actor, order) && (
        <OrderReasonForm
          action={withdrawOrderAction}
          orderId={orderId}
          label={t('withdraw')}
          hint={t('withdrawHint')}
        >
          <Lapsing lines={order.lines} next="end" />
        </OrderReasonForm>
      )}
      {can(order, 'cancel') && canCancel(actor, order) && (
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

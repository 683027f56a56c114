import { useTranslations } from 'next-intl'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { ActionForm } from '@/components/form/action-form'
import { Section } from '@/components/layout/section'
import {
  amendOrderAction,
  refuseOrderAction,
  returnOrderAction,
  shareDraftAction,
  takeBackSignatureAction,
  withdrawOrderAction,
} from '@/features/orders/actions'
import { OrderReasonForm } from '@/features/orders/components/order-reason-form'
import { canWithdraw } from '@/features/orders/policy'
import type { OrderView } from '@/features/orders/queries'
import { can } from '@/features/orders/rules'

/** What else can be done with the order, less often than its next step. */
export function MoreChoices({ order, actor }: { order: OrderView; actor: Actor }) {
  const t = useTranslations('orders')
  if (!isParty(actor) && !isStaff(actor)) return null
  const choices = isParty(actor) ? (
    <PartyChoices order={order} actor={actor} />
  ) : (
    <StaffChoices order={order} />
  )
  const hasChoices = isParty(actor) ? hasPartyChoices(order, actor) : can(order, 'refuse')
  return hasChoices ? (
    <Section title={t('page.more')}>
      <div className="flex max-w-field flex-col gap-4">{choices}</div>
    </Section>
  ) : null
}

function hasPartyChoices(order: OrderView, actor: Actor): boolean {
  const canEnd = can(order, 'withdraw') && canWithdraw(actor, order)
  return canEnd || can(order, 'amend') || (can(order, 'share') && !order.sharedAt)
}

function PartyChoices({ order, actor }: { order: OrderView; actor: Extract<Actor, { role: 'party' }> }) {
  const t = useTranslations('orders.action')
  const hasSigned = order.lines.some(line => line.party === actor.party && line.mark === 'signed')
  return (
    <>
      {can(order, 'share') && !order.sharedAt && (
        <ActionForm action={shareDraftAction} fields={{ orderId: order.id }} label={t('share')} />
      )}
      {can(order, 'amend') && (
        <div>
          <ActionForm action={amendOrderAction} fields={{ orderId: order.id }} label={t('amend')} />
          <p className="mt-1 text-sm text-ink-soft">{t('amendHint', { version: order.versionNumber })}</p>
        </div>
      )}
      {can(order, 'take_back') && hasSigned && actor.canSign && (
        <ActionForm action={takeBackSignatureAction} fields={{ orderId: order.id }} label={t('takeBack')} />
      )}
      {can(order, 'withdraw') && canWithdraw(actor, order) && (
        <OrderReasonForm action={withdrawOrderAction} orderId={order.id} label={t('withdraw')} />
      )}
    </>
  )
}

function StaffChoices({ order }: { order: OrderView }) {
  const t = useTranslations('orders.action')
  return (
    <>
      <OrderReasonForm action={returnOrderAction} orderId={order.id} label={t('return')} />
      <OrderReasonForm action={refuseOrderAction} orderId={order.id} label={t('refuse')} />
    </>
  )
}

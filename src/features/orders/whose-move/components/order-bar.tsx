import { useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { NEXT_STEP } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import type { OrderView } from '@/features/orders/queries'
import { can, phaseOf } from '@/features/orders/statuses'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import { stepFor } from '@/features/orders/whose-move/order-step'
import { paths } from '@/lib/paths'

/** On a phone: whose move it is, and the press that leads to the reader's own. */
export function OrderBar({ order, actor }: { order: OrderView; actor: Actor }) {
  const t = useTranslations('orders')
  const own = order.changedParties.length > 0 ? null : stepFor(actor, order)
  // The end of the page says how to go on with an order past its last day.
  const step = own?.key === 'overdue' ? null : own
  return (
    <>
      <p>
        <MoveText order={order} actor={actor} isShort />
      </p>
      {step && (
        <ButtonLink variant="primary" href={step.key === 'confirm' ? `#${NEXT_STEP}` : step.href}>
          {t(`step.${step.key}`)}
        </ButtonLink>
      )}
      {!step && <OtherPress order={order} isFurtherDown={own !== null || hasChoice(order, actor)} />}
    </>
  )
}

/** The way to the step at the end of the page, or else to the receipt. */
function OtherPress({ order, isFurtherDown }: { order: OrderView; isFurtherDown: boolean }) {
  const t = useTranslations('orders')
  if (isFurtherDown) return <ButtonLink href={`#${NEXT_STEP}`}>{t('page.toStep')}</ButtonLink>
  if (!order.receipt || phaseOf(order.status) !== 'agreed') return null
  return <ButtonLink href={paths.receipt(order.id)}>{t('agreed.receipt')}</ButtonLink>
}

/** Whether the step at the end of the page has something to press for one who is not waited for. */
function hasChoice({ changedParties, deliveryId, roundId, status }: OrderView, actor: Actor): boolean {
  if (changedParties.length > 0 || deliveryId || roundId) return true
  return isParty(actor) && can({ status }, 'send')
}

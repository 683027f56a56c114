import { useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { NEXT_STEP } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import type { OrderView } from '@/features/orders/queries'
import { SignByShort } from '@/features/orders/signing/components/sign-by'
import { can, isTalkedOver, phaseOf } from '@/features/orders/statuses'
import type { MessageView } from '@/features/orders/thread/queries'
import { askedOf } from '@/features/orders/thread/unanswered'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import type { AskedInDelivery } from '@/features/orders/whose-move/components/next-step'
import { stepFor } from '@/features/orders/whose-move/order-step'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

type OrderBarProps = {
  order: OrderView
  actor: Actor
  messages: MessageView[]
  asked?: AskedInDelivery | null
}

/** On a phone: whose move it is, and the press that leads to the reader's own. */
export function OrderBar({ order, actor, messages, asked: inDelivery }: OrderBarProps) {
  const t = useTranslations('orders')
  const asked =
    isParty(actor) && isTalkedOver(order.status) ? askedOf(messages, { party: actor.party }) : null
  const own = order.changedParties.length > 0 ? null : stepFor(actor, { ...order, asked })
  // The end of the page says how to go on with an order past its last day.
  const step = own?.key === 'overdue' ? null : own
  if (inDelivery?.press) {
    return (
      <>
        <p>{inDelivery.shortText}</p>
        {inDelivery.press}
      </>
    )
  }
  return (
    <>
      <p>
        {inDelivery?.shortText ?? <BarText order={order} actor={actor} isToSign={step?.key === 'sign'} />}
      </p>
      {step && (
        <ButtonLink variant="primary" href={step.key === 'confirm' ? `#${NEXT_STEP}` : step.href}>
          {t(`step.${step.key}`, { version: order.versionNumber })}
        </ButtonLink>
      )}
      {!step && isOthersDraft(order, actor) && (
        <ButtonLink href={paths.editOrder(order.id)}>{t('action.edit')}</ButtonLink>
      )}
      {!step && !isOthersDraft(order, actor) && (
        <OtherPress order={order} isFurtherDown={own !== null || hasChoice(order)} />
      )}
    </>
  )
}

/** To one who is to sign, until when. */
function BarText({ order, actor, isToSign }: Pick<OrderBarProps, 'order' | 'actor'> & { isToSign: boolean }) {
  if (!isToSign || !order.deadlineOn) return <MoveText order={order} actor={actor} isShort />
  return <SignByShort deadlineOn={order.deadlineOn} today={dayOf(actor.now)} />
}

/** The way to the step at the end of the page, or else to the receipt. */
function OtherPress({ order, isFurtherDown }: { order: OrderView; isFurtherDown: boolean }) {
  const t = useTranslations('orders')
  if (isFurtherDown) return <ButtonLink href={`#${NEXT_STEP}`}>{t('page.toStep')}</ButtonLink>
  if (!order.receipt || phaseOf(order.status) !== 'agreed') return null
  return <ButtonLink href={paths.receipt(order.id)}>{t('agreed.receipt')}</ButtonLink>
}

/** Whether the step at the end of the page has something to press for one who is not waited for. */
function hasChoice({ changedParties, deliveryId, roundId }: OrderView): boolean {
  return changedParties.length > 0 || Boolean(deliveryId || roundId)
}

/**
 * One that the other side began, which the reader may write in too. One that was sent waits for that side alone. A press
 * beside those words would say that it is the reader's turn.
 */
function isOthersDraft({ status, changedParties, sentAt }: OrderView, actor: Actor): boolean {
  return isParty(actor) && changedParties.length === 0 && !sentAt && can({ status }, 'send')
}

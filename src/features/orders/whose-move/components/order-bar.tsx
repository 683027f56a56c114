import { useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { NEXT_STEP } from '@/components/layout/page'
import { ButtonLink, buttonClasses } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { OrderView } from '@/features/orders/queries'
import { SignByShort } from '@/features/orders/signing/components/sign-by'
import { can, isUnderWay, phaseOf } from '@/features/orders/statuses'
import type { MessageView } from '@/features/orders/thread/queries'
import { aboutOf, askedOf, waitingWords } from '@/features/orders/thread/unanswered'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import type { AskedInDelivery } from '@/features/orders/whose-move/components/next-step'
import { type OrderStep, stepFor } from '@/features/orders/whose-move/order-step'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

type OrderBarProps = {
  order: OrderView
  actor: Actor
  messages: MessageView[]
  asked?: AskedInDelivery | null
  /** The reader came to write: the screen is for that. */
  isWriting?: boolean
}

/** On a phone: whose move it is, and the press that leads to the reader's own. */
export function OrderBar({ order, actor, messages, asked: inDelivery, isWriting = false }: OrderBarProps) {
  const t = useTranslations('orders')
  if (isWriting) return null
  const asked = isParty(actor) && isUnderWay(order.status) ? askedOf(messages, { party: actor.party }) : null
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
        {(step?.key !== 'answer' && inDelivery?.shortText) || (
          <BarText {...{ order, actor, step, messages }} />
        )}
      </p>
      {step && <StepPress order={order} step={step} />}
      {!step && isOthersDraft(order, actor) && (
        <ButtonLink href={paths.editOrder(order.id)}>{t('action.edit')}</ButtonLink>
      )}
      {!step && !isOthersDraft(order, actor) && (
        <OtherPress order={order} isFurtherDown={own !== null || hasChoice(order)} />
      )}
    </>
  )
}

function StepPress({ order, step: { key, href } }: { order: OrderView; step: OrderStep }) {
  const t = useTranslations('orders.step')
  // The browser's own way to the field of an answer gives it focus.
  const Way = key === 'answer' ? 'a' : Link
  return (
    <Way className={buttonClasses('primary')} href={key === 'confirm' ? `#${NEXT_STEP}` : href}>
      {t(key, { version: order.versionNumber, next: order.versionNumber + 1 })}
    </Way>
  )
}

type BarTextProps = Pick<OrderBarProps, 'order' | 'actor' | 'messages'> & { step: OrderStep | null }

/** To one who is to sign, until when. To one who is asked, how many questions wait, as the box beside says it. */
function BarText({ order, actor, step, messages }: BarTextProps) {
  const t = useTranslations('orders')
  if (step?.key === 'answer' && isParty(actor)) {
    const waiting = waitingWords(order.status, messages, actor)
    return t('thread.unanswered', { about: aboutOf(waiting), count: waiting.length })
  }
  if (step?.key !== 'sign' || !order.deadlineOn) return <MoveText order={order} actor={actor} isShort />
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

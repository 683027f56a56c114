import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Actor, isParty } from '@/auth/actor'
import { NEXT_STEP } from '@/components/layout/page'
import { ButtonLink, buttonClasses } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { OrderView } from '@/features/orders/queries'
import { SignByShort } from '@/features/orders/signing/components/sign-by'
import { can } from '@/features/orders/statuses'
import type { MessageView } from '@/features/orders/thread/queries'
import { aboutOf, readerOf, waitingWords } from '@/features/orders/thread/unanswered'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import type { AskedInDelivery } from '@/features/orders/whose-move/components/next-step'
import {
  leadsToReceipt,
  type OrderStep,
  pressToWrite,
  reviewStep,
  stepFor,
  stepMeanwhile,
} from '@/features/orders/whose-move/order-step'
import { askedNow } from '@/features/orders/whose-move/own-move'
import { isReadyToSend } from '@/features/orders/whose-move/ready-to-send'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

type OrderBarProps = {
  order: OrderView
  actor: Actor
  messages: MessageView[]
  asked?: AskedInDelivery | null
  /** A place in a round waits for the reader's answer, in the step. */
  isOffered?: boolean
  /** The reader came to write: the screen is for that. */
  isWriting?: boolean
}

/** On a phone: whose move it is, and the press that leads to the reader's own. Without a press there is no bar. */
export function OrderBar(props: OrderBarProps) {
  const { order, actor, messages, asked: inDelivery, isOffered = false, isWriting = false } = props
  if (isWriting) return null
  const asked = askedNow(actor, order, messages)
  const own = order.changedParties.length > 0 ? null : stepFor(actor, { ...order, asked })
  // The step says how to go on with an order past its last day.
  const step = own?.key === 'overdue' ? null : own
  if (inDelivery?.press) {
    return (
      <>
        <p>{inDelivery.shortText}</p>
        {inDelivery.press}
      </>
    )
  }
  const press = pressOf({ order, actor, messages, own, step, isOffered })
  if (!press) return null
  return (
    <>
      <p>
        {(step?.key !== 'answer' && inDelivery?.shortText) || (
          <BarText {...{ order, actor, step, messages }} />
        )}
      </p>
      {press}
    </>
  )
}

type Pressed = Pick<OrderBarProps, 'order' | 'actor' | 'messages' | 'isOffered'> & {
  own: OrderStep | null
  step: OrderStep | null
}

/** The reader's step, another's draft, or the way further down. Null where the page holds nothing to press. */
function pressOf({ order, actor, messages, own, step, isOffered }: Pressed): ReactNode {
  if (step) return <StepPress order={order} step={step} />
  if (isReadyToSend(actor, order, messages)) return <StepPress order={order} step={reviewStep(order)} />
  const meanwhile = stepMeanwhile(actor, order)
  if (meanwhile?.key === 'remind' || meanwhile?.key === 'askStaff')
    return <StepPress order={order} step={meanwhile} />
  if (isOthersDraft(order, actor)) return <WriteLink order={order} />
  if (own !== null || isOffered || hasChoice(order)) return <StepLink />
  return leadsToReceipt(actor, order) ? <ReceiptLink orderId={order.id} /> : null
}

function StepPress({ order, step: { key, href } }: { order: OrderView; step: OrderStep }) {
  const t = useTranslations('orders')
  // The browser's own way to a field gives it focus.
  const Way = href.includes('#') ? 'a' : Link
  return (
    <Way
      className={buttonClasses(key === 'remind' || key === 'askStaff' ? 'secondary' : 'primary')}
      href={key === 'confirm' ? `#${NEXT_STEP}` : href}
    >
      {key === 'remind'
        ? t('page.remind')
        : t(`step.${key === 'edit' ? pressToWrite(order) : key}`, {
            version: order.versionNumber,
            next: order.versionNumber + 1,
          })}
    </Way>
  )
}

type BarTextProps = Pick<OrderBarProps, 'order' | 'actor' | 'messages'> & { step: OrderStep | null }

/** To one who is to sign, until when. To one who is asked, how many questions wait, as the box beside says it. */
function BarText({ order, actor, step, messages }: BarTextProps) {
  const t = useTranslations('orders')
  if (step?.key === 'answer' && isParty(actor)) {
    const waiting = waitingWords(order.status, messages, readerOf(actor, order))
    return t('thread.unanswered', { about: aboutOf(waiting), count: waiting.length })
  }
  if (step?.key !== 'sign' || !order.deadlineOn) return <MoveText order={order} actor={actor} isShort />
  return <SignByShort deadlineOn={order.deadlineOn} today={dayOf(actor.now)} />
}

function WriteLink({ order }: { order: OrderView }) {
  const t = useTranslations('orders.step')
  return (
    <ButtonLink href={paths.editOrder(order.id)}>
      {t(pressToWrite(order), { next: order.versionNumber + 1 })}
    </ButtonLink>
  )
}

/** The way to the step. */
function StepLink() {
  const t = useTranslations('orders')
  return <ButtonLink href={`#${NEXT_STEP}`}>{t('page.toStep')}</ButtonLink>
}

function ReceiptLink({ orderId }: { orderId: string }) {
  const t = useTranslations('orders')
  return <ButtonLink href={paths.receipt(orderId)}>{t('agreed.receipt')}</ButtonLink>
}

/** Whether the step has something to press for one who is not waited for. */
function hasChoice({ changedParties, deliveryId }: OrderView): boolean {
  return changedParties.length > 0 || Boolean(deliveryId)
}

/**
 * One that the other side began, which the reader may write in too. One that was sent waits for that side alone. A press
 * beside those words would say that it is the reader's turn.
 */
function isOthersDraft({ status, changedParties, sentAt }: OrderView, actor: Actor): boolean {
  return isParty(actor) && changedParties.length === 0 && !sentAt && can({ status }, 'send')
}

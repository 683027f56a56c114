import { useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { AcceptLink } from '@/features/orders/drafting/components/accept-link'
import type { OrderView } from '@/features/orders/queries'
import { hasToWrite } from '@/features/orders/rules'
import type { MessageView } from '@/features/orders/thread/queries'
import { pressToWrite } from '@/features/orders/whose-move/order-step'
import { isReadyToSend } from '@/features/orders/whose-move/ready-to-send'
import { paths } from '@/lib/paths'

type WriteStepProps = {
  order: OrderView
  actor: PartyActor
  messages: MessageView[]
  /** The reader came to write, and the page's own press is to send it. */
  isWriting?: boolean
}

/** To write, to read and be content, and to send. Of the first and the last that leads which is the reader's step. */
export function WriteStep({ order, actor, messages, isWriting = false }: WriteStepProps) {
  const t = useTranslations('orders')
  const isReturned = order.status === 'returned'
  const isOwnTurn = hasToWrite(order, actor.party)
  if (isReturned && !isOwnTurn) {
    return <TextLink href={paths.editOrder(order.id)}>{t('action.correctToo')}</TextLink>
  }
  const write = t(`step.${pressToWrite(order)}`, { next: order.versionNumber + 1 })
  if (!isWriting && isReadyToSend(actor, order, messages)) {
    return (
      <>
        <ButtonLink variant="primary" href={paths.sendOrder(order.id)}>
          {t('step.review')}
        </ButtonLink>
        <AcceptLink {...{ order, actor }} />
        <TextLink href={paths.editOrder(order.id)}>{write}</TextLink>
      </>
    )
  }
  return (
    <>
      <ButtonLink variant={isOwnTurn ? 'primary' : 'secondary'} href={paths.editOrder(order.id)}>
        {write}
      </ButtonLink>
      <AcceptLink {...{ order, actor }} />
      {!isReturned && <TextLink href={paths.sendOrder(order.id)}>{t('step.review')}</TextLink>}
    </>
  )
}

import { useTranslations } from 'next-intl'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import { isOpen } from '@/features/orders/policy'
import type { OrderView } from '@/features/orders/queries'
import { MessageForm } from '@/features/orders/thread/components/message-form'
import { MessageList } from '@/features/orders/thread/components/message-list'
import { writableTo } from '@/features/orders/thread/policy'
import type { MessageView } from '@/features/orders/thread/queries'
import { addressingSchema } from '@/features/orders/thread/schema'
import { waitingForStaff } from '@/features/orders/thread/unanswered'
import { isMoveOf } from '@/features/orders/whose-move/own-move'

type ThreadSectionProps = {
  order: OrderView
  actor: Actor
  messages: MessageView[]
  postKey: string
  /** The audience that the reader is about to answer, by the address. */
  answer: unknown
}

/**
 * The messages about the order, beside the agreement itself. A draft that is one side's own has no thread
 * yet.
 */
export function ThreadSection({ order, actor, messages, postKey, answer }: ThreadSectionProps) {
  const t = useTranslations('orders.thread')
  const there = order.lines.filter(line => line.mark !== 'absent').map(line => line.party)
  const to = writableTo(actor, there)
  if (!isOpen(order)) return null
  const asked =
    to.find(one => one === addressingSchema.safeParse(answer).data) ??
    (isStaff(actor) ? waitingForStaff(messages) : undefined)
  return (
    <Section id="trad" title={t('title')} lead={t('lead')}>
      <div className="flex flex-col gap-8">
        {messages.length > 0 ? (
          <MessageList messages={messages} orderId={order.id} actor={actor} />
        ) : (
          <p className="text-ink-soft">{t('none')}</p>
        )}
        {to.length > 0 && (
          <MessageForm
            orderId={order.id}
            to={to}
            answer={asked}
            party={isParty(actor) ? actor.party : null}
            idempotencyKey={postKey}
            isFolded={isMoveOf(actor, order)}
          />
        )}
      </div>
    </Section>
  )
}

import { useTranslations } from 'next-intl'
import type { Actor } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import type { OrderView } from '@/features/orders/queries'
import { MessageForm } from '@/features/orders/thread/components/message-form'
import { MessageList } from '@/features/orders/thread/components/message-list'
import { writableAudiences } from '@/features/orders/thread/policy'
import type { MessageView } from '@/features/orders/thread/queries'

type ThreadSectionProps = {
  order: Pick<OrderView, 'id' | 'sharedAt' | 'sentAt'>
  actor: Actor
  messages: MessageView[]
  postKey: string
}

/** What is written about the order, beside what is agreed; a draft that is one side's own has no thread yet. */
export function ThreadSection({ order, actor, messages, postKey }: ThreadSectionProps) {
  const t = useTranslations('orders.thread')
  const audiences = writableAudiences(actor)
  if (!order.sharedAt && !order.sentAt) return null
  return (
    <Section id="trad" title={t('title')} lead={t('lead')}>
      <div className="flex flex-col gap-8">
        {messages.length > 0 ? (
          <MessageList messages={messages} />
        ) : (
          <p className="text-ink-soft">{t('none')}</p>
        )}
        {audiences.length > 0 && (
          <MessageForm orderId={order.id} audiences={audiences} idempotencyKey={postKey} />
        )}
      </div>
    </Section>
  )
}

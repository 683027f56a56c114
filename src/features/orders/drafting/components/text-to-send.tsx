import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { OrderDocument } from '@/features/orders/content/components/order-document'
import type { OrderView } from '@/features/orders/queries'
import { waitingIn } from '@/features/orders/thread/commented'
import type { MessageView } from '@/features/orders/thread/queries'
import { paths } from '@/lib/paths'

/** `waiting`: the words about the order that have no answer. */
type TextToSendProps = { order: OrderView; waiting: Pick<MessageView, 'question'>[] }

/** The text as it would be sent, and beside each answer the comments on it that nobody has answered. */
export function TextToSend({ order, waiting }: TextToSendProps) {
  const t = useTranslations('orders')
  return (
    <Section
      title={t('page.content')}
      action={<TextLink href={paths.editOrder(order.id)}>{t('send.edit')}</TextLink>}
    >
      <OrderDocument
        content={order.content}
        service={order.service}
        organisation={order.organisation.name}
        roundStartsOn={order.roundStartsOn}
        attachments={[]}
        commentsOn={waitingIn(waiting, order.id)}
      />
    </Section>
  )
}

import { signedAttachments } from '@/features/orders/attachments/components/attachment-links'
import { OrderDocument, type OrderDocumentProps } from '@/features/orders/content/components/order-document'
import type { OrderText } from '@/features/orders/content/content-changes'
import type { OrderView } from '@/features/orders/queries'

type SentTextProps = Pick<OrderDocumentProps, 'commentsOn'> & { order: OrderView; text: OrderText }

/** A version's text as those who answer it read it, with the attachments that it names. */
export function SentText({ order, text, commentsOn }: SentTextProps) {
  return (
    <OrderDocument
      {...text}
      commentsOn={commentsOn}
      service={order.service}
      organisation={order.organisation.name}
      attachments={signedAttachments(order, text.attachments)}
    />
  )
}

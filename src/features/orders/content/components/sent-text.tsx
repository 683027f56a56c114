import { signedAttachments } from '@/features/orders/attachments/components/attachment-links'
import { OrderDocument } from '@/features/orders/content/components/order-document'
import type { OrderText } from '@/features/orders/content/content-changes'
import type { OrderView } from '@/features/orders/queries'

/** A version's text as those who answer it read it, with the attachments that it names. */
export function SentText({ order, text }: { order: OrderView; text: OrderText }) {
  return (
    <OrderDocument
      {...text}
      service={order.service}
      organisation={order.organisation.name}
      attachments={signedAttachments(order, text.attachments)}
    />
  )
}

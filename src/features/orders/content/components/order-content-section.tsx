import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import {
  draftAttachments,
  signedAttachments,
} from '@/features/orders/attachments/components/attachment-links'
import { OrderDocument } from '@/features/orders/content/components/order-document'
import { readText } from '@/features/orders/content/content-changes'
import type { OrderView } from '@/features/orders/queries'
import { can } from '@/features/orders/statuses'
import { useFormatter } from '@/messages/formatter'

/** The content as it is now, and every earlier version for those who want to read back. */
export function OrderContentSection({ order }: { order: OrderView }) {
  const t = useTranslations('orders.page')
  const closure = useTranslations('orders.closure')
  const service = order.service.name[useLocale()]
  const open = order.versions.find(version => !version.closedAt)
  const lead = useContentLead(order)
  const text = open && readText(open.canonical)
  const organisation = order.organisation.name
  return (
    <Section title={t('content')} lead={lead}>
      <OrderDocument
        {...(text ?? { content: order.content, roundStartsOn: order.roundStartsOn })}
        service={service}
        organisation={organisation}
        attachments={text ? signedAttachments(order, text.attachments) : draftAttachments(order)}
      />
      {order.versions
        .filter(version => version.closure)
        .map(version => ({ ...version, text: readText(version.canonical) }))
        .map(version => (
          <div key={version.id} data-print="hide">
            <Disclosure
              summary={t('earlierSummary', {
                version: version.number,
                closure: version.closure ? closure(version.closure) : '',
              })}
            >
              <OrderDocument
                {...version.text}
                service={service}
                organisation={organisation}
                attachments={signedAttachments(order, version.text.attachments)}
              />
            </Disclosure>
          </div>
        ))}
    </Section>
  )
}

/** Says which text is shown: a version, or the words that the next one is made of. */
function useContentLead({ status, versions }: Pick<OrderView, 'status' | 'versions'>): string {
  const t = useTranslations('orders.page')
  const format = useFormatter()
  const [latest] = versions
  if (!latest) return t('draftContent')
  const { number: version, sentAt, closedAt } = latest
  if (closedAt && can({ status }, 'save')) return t('notSentYet', { version: version + 1 })
  const when = format.dateTime(sentAt, { dateStyle: 'long', timeStyle: 'short' })
  return t(closedAt ? 'contentClosed' : 'contentVersion', { version, when })
}

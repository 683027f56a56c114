import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DescriptionList } from '@/components/ui/description-list'
import {
  AttachmentLinks,
  type LinkedAttachment,
} from '@/features/orders/attachments/components/attachment-links'
import { OrderedService, type ServiceInOrder } from '@/features/orders/content/components/ordered-service'
import { type Writing, writings } from '@/features/orders/content/content-fields'
import { documentRows } from '@/features/orders/content/document-rows'
import type { DraftContent } from '@/features/orders/content/order-content'
import type { Day } from '@/lib/dates'
import { WRITTEN_IN } from '@/lib/written'

export type OrderDocumentProps = {
  content: DraftContent
  /** Both are left out where the page says them already. */
  service?: ServiceInOrder
  organisation?: string
  attachments: LinkedAttachment[]
  /** Of a service that runs in rounds. */
  roundStartsOn?: Day | null
  /** Where the text is talked over while it is written: the way to do so at one of its answers. */
  commentAt?: (field: Writing) => string
}

/** The content as a document: first what the parties want, then who, when and where. */
export function OrderDocument(props: OrderDocumentProps) {
  const { content, service, organisation, attachments, roundStartsOn = null, commentAt } = props
  const t = useTranslations('orders')
  const locale = useLocale()
  const shown = (text: string): ReactNode => text || <span className="text-ink-soft">{t('notFilled')}</span>
  const rows = documentRows<ReactNode>(
    { orders: t, locale },
    { content, roundStartsOn },
    {
      service: service && <OrderedService service={service} />,
      organisation,
      attachments: attachments.length > 0 && <AttachmentLinks attachments={attachments} />,
    },
  )
  return (
    <div className="space-y-8">
      {writings.map(field => (
        <section key={field}>
          <h3 className="mb-1 text-lg">{t(`field.${field}`)}</h3>
          <p lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line wrap-anywhere">
            {shown(content[field])}
          </p>
          {commentAt && <Comment at={commentAt(field)} on={t(`field.${field}`)} />}
        </section>
      ))}
      <DescriptionList
        layout="pairs"
        items={rows.map(({ term, said, isOwnWords }) => ({
          term,
          description: isOwnWords ? <span lang={WRITTEN_IN}>{said}</span> : said,
        }))}
      />
    </div>
  )
}

function Comment({ at, on }: { at: string; on: string }) {
  const t = useTranslations('orders.edit.comments')
  return (
    <p data-print="hide" className="mt-1">
      {/* The browser's own way there gives the box focus. */}
      <a className="link" href={at}>
        {t('write')}
        <span className="sr-only">{`: ${on}`}</span>
      </a>
    </p>
  )
}

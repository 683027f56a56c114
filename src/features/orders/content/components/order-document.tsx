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
import type { CommentsOn } from '@/features/orders/thread/commented'
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
  commentAt?: (field: Writing) => string | undefined
  commentsOn?: CommentsOn
  /** Under a text: the form to comment on it. */
  commentHere?: (field: Writing) => ReactNode
}

/** The content as a document: first what the parties want, then who, when and where. */
export function OrderDocument(props: OrderDocumentProps) {
  const { content, service, organisation, attachments, roundStartsOn = null } = props
  const { commentAt, commentsOn, commentHere } = props
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
          <Talk at={commentAt?.(field)} comments={commentsOn?.(field)} on={t(`field.${field}`)} />
          {commentHere?.(field)}
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

type TalkProps = { at: string | undefined; comments: ReturnType<CommentsOn> | undefined; on: string }

/** Under a text: the comments on it, and the way to write one. */
function Talk({ at, comments, on }: TalkProps) {
  const t = useTranslations('orders.edit.comments')
  const about = <span className="sr-only">{`: ${on}`}</span>
  if (!at && !comments?.count) return null
  return (
    <p data-print="hide" className="mt-1 flex gap-x-4">
      {comments && comments.count > 0 && (
        <a className="link" href={comments.at}>
          {t(comments.isWaiting ? 'waiting' : 'count', { count: comments.count })}
          {about}
        </a>
      )}
      {/* The browser's own way there gives the box focus. */}
      {at && (
        <a className="link" href={at}>
          {t('write')}
          {about}
        </a>
      )}
    </p>
  )
}

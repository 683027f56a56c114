import { useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import {
  draftAttachments,
  signedAttachments,
} from '@/features/orders/attachments/components/attachment-links'
import { UnsettledGroup } from '@/features/orders/content/components/group-notice'
import { OrderDocument } from '@/features/orders/content/components/order-document'
import { SentText } from '@/features/orders/content/components/sent-text'
import { countChanges, readText } from '@/features/orders/content/content-changes'
import { completeContent } from '@/features/orders/content/order-content'
import { isOpen } from '@/features/orders/policy'
import type { OrderView } from '@/features/orders/queries'
import { ChangedSince, type ChangedSinceProps } from '@/features/orders/signing/components/changed-since'
import { can } from '@/features/orders/statuses'
import { commentsIn } from '@/features/orders/thread/commented'
import { CommentHere, type Commenting } from '@/features/orders/thread/components/comment-here'
import type { MessageView } from '@/features/orders/thread/queries'
import { type Day, dayOf } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'
import { ORDER_TEXT } from '@/lib/place'
import { useFormatter } from '@/messages/formatter'

export type OrderContentSectionProps = {
  order: OrderView
  /** The version that a sent one is held against, and the reader's party. */
  known?: { earlier: OrderView['versions'][number] | null; own?: Party }
  /** Where the order is talked of on the same page. */
  messages?: readonly MessageView[]
  /** The way to comment on a text of a draft there. */
  commenting?: Commenting
  /** One of a party writes in it too, once both sides read it. */
  reader?: Actor
}

/** The content as it is now, and the news in it. Every earlier version is there for those who want to read back. */
export function OrderContentSection({
  order,
  known,
  messages = [],
  reader,
  commenting,
}: OrderContentSectionProps) {
  const writer = reader && isParty(reader) ? reader : null
  const t = useTranslations('orders.page')
  const closure = useTranslations('orders.closure')
  const open = order.versions.find(version => !version.closedAt)
  const lead = useContentLead(order)
  const text = open && readText(open.canonical)
  const organisation = order.organisation.name
  const isWritten = writer && can(order, 'save')
  const isTalked = isWritten && isOpen(order)
  return (
    <Section id={ORDER_TEXT} title={t('content')} lead={lead}>
      {writer && <UnsettledGroup order={order} />}
      {isWritten && <MissingAnswers order={order} today={dayOf(writer.now)} />}
      {text && known?.earlier && (
        <FoldedChanges order={order} text={text} earlier={known.earlier} own={known.own} />
      )}
      <OrderDocument
        {...(text ?? { content: order.content, roundStartsOn: order.roundStartsOn })}
        commentAt={
          isTalked
            ? field =>
                commenting?.address.kommentera === field ? undefined : paths.commentOn(order.id, field)
            : undefined
        }
        commentHere={
          isTalked && commenting
            ? field => <CommentHere actor={writer} {...{ order, field, messages, ...commenting }} />
            : undefined
        }
        commentsOn={commentsIn(messages, order.id, paths.order(order.id))}
        service={order.service}
        organisation={organisation}
        attachments={text ? signedAttachments(order, text.attachments) : draftAttachments(order)}
      />
      {order.versions
        .filter(version => version.closure)
        .map(version => (
          <div key={version.id} data-print="hide">
            <Disclosure
              summary={t('earlierSummary', {
                version: version.number,
                closure: version.closure ? closure(version.closure) : '',
              })}
            >
              <SentText order={order} text={readText(version.canonical)} />
            </Disclosure>
          </div>
        ))}
    </Section>
  )
}

/** The answers that keep it from being sent: the document leaves out what is not there. */
function MissingAnswers({ order, today }: { order: OrderView; today: Day }) {
  const t = useTranslations('orders.page')
  const { missing } = completeContent(order.content, today, order.service)
  const isWrong = missing.some(({ fault }) => fault !== 'empty')
  if (missing.length === 0) return null
  return (
    <p data-print="hide" className="mb-6">
      <TextLink href={paths.correctOrder(order.id)}>
        {t('missing', { count: missing.length, wrong: isWrong ? 'yes' : 'no' })}
      </TextLink>
    </p>
  )
}

/** As the page of the signature showed it, also after that. Folded: the document is near, and paper holds it alone. */
function FoldedChanges(props: ChangedSinceProps) {
  const t = useTranslations('orders.page')
  const { number: version, canonical } = props.earlier
  const changes = countChanges(readText(canonical), props.text)
  return (
    <div data-print="hide" className="mb-6">
      <Disclosure summary={t('changedSummary', { version, changes })}>
        <ChangedSince {...props} />
      </Disclosure>
    </div>
  )
}

/** Says which text is shown: a version, or the words that the next one is made of. */
function useContentLead({ status, versions }: Pick<OrderView, 'status' | 'versions'>): string {
  const t = useTranslations('orders.page')
  const format = useFormatter()
  const [latest] = versions
  if (!latest) return t(can({ status }, 'save') ? 'draftContent' : 'neverSent')
  const { number: version, sentAt, closedAt } = latest
  if (closedAt && can({ status }, 'save')) return t('notSentYet', { version: version + 1 })
  const when = format.dateTime(sentAt, { dateStyle: 'long', timeStyle: 'short' })
  return t(closedAt ? 'contentClosed' : 'contentVersion', { version, when })
}

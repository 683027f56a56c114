import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SignOf } from '@/components/signs/sign-of'
import { Table } from '@/components/ui/table'
import { Unbroken } from '@/components/ui/unbroken'
import { BodyName } from '@/features/orders/components/body-name'
import { StatusTag } from '@/features/orders/components/status-tag'
import { OrderDocument } from '@/features/orders/content/components/order-document'
import { readText } from '@/features/orders/content/content-changes'
import type { ListedOrder } from '@/features/orders/lists/listed-order'
import type { OrderListItem } from '@/features/orders/order-rows'
import { phaseOf } from '@/features/orders/statuses'
import { WritingText } from '@/features/orders/whose-move/components/move-text'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { withSoftHyphens } from '@/lib/soft-hyphens'
import { WRITTEN_IN } from '@/lib/written'

const columns = ['party', 'answer', 'day'] as const

type BriefOrder = OrderListItem & Pick<ListedOrder, 'sentText'>

type OrderBriefsProps = {
  orders: BriefOrder[]
  /** Further told of an order: its days to come, say. */
  furtherOf?: (orderId: string) => ReactNode
}

export function OrderBriefs({ orders, furtherOf }: OrderBriefsProps) {
  return (
    <div className="space-y-12 print:space-y-6">
      {orders.map(order => (
        <OrderBrief key={order.id} order={order} further={furtherOf?.(order.id)} />
      ))}
    </div>
  )
}

/**
 * An order for both sides to talk about: its text, its state and its parties' answers, without anybody's name. The
 * text is the one that they answer. A correction of it that nobody has sent is told of, and kept out.
 */
function OrderBrief({ order, further }: { order: BriefOrder; further: ReactNode }) {
  const t = useTranslations('orders')
  const locale = useLocale()
  const dayAnswered = (at: Date | null) => (at ? dayText(locale, dayOf(at)) : '–')
  const { versionNumber: version, sentText, content, roundStartsOn } = order
  const shown = textShown(order)
  return (
    <BriefArticle order={order}>
      <p className="max-w-measure text-ink-soft">{textIn(locale, order.service.inShort)}</p>
      {order.deadlineOn && order.awaited.length > 0 && (
        <p>{t('deadline', { day: dayText(locale, dayOf(order.deadlineOn)) })}</p>
      )}
      {order.declined && (
        <p className="max-w-measure">
          <Unbroken>
            {t('edit.declinedBy', {
              whose: 'other',
              party: t(`partyTitle.${order.declined.party}`),
              version,
            })}
          </Unbroken>{' '}
          <q lang={WRITTEN_IN} className="wrap-anywhere">
            {order.declined.reason}
          </q>
        </p>
      )}
      {further}
      <p className="max-w-measure text-ink-soft">
        {t(`brief.${shown}`, { version, next: version + 1 })}{' '}
        {shown === 'corrected' && <WritingText order={order} />}
      </p>
      <OrderDocument {...(sentText ? readText(sentText) : { content, roundStartsOn })} attachments={[]} />
      {version > 0 && (
        <Table
          caption={t('brief.answers', { number: order.number, version })}
          columns={columns.map(column => ({ name: column, label: t(`brief.${column}`) }))}
          rows={order.lines.map(({ party, bodyName, mark, actedAt }) => ({
            key: party,
            cells: {
              party: <PartyName {...{ party, bodyName }} />,
              answer: mark === 'none' ? '–' : t(`mark.${mark}`),
              day: dayAnswered(actedAt),
            },
          }))}
        />
      )}
    </BriefArticle>
  )
}

/** A party with its name at the organisation, which often begins with the party's own. */
function PartyName({ party, bodyName }: Pick<OrderListItem['lines'][number], 'party' | 'bodyName'>) {
  const title = useTranslations('orders.partyTitle')(party)
  return (
    <>
      {!bodyName.startsWith(title) && `${title}${bodyName && ', '}`}
      <BodyName {...{ party, bodyName }} />
    </>
  )
}

/** Which text stands there: a draft, a version that is being signed, or the one that is being corrected. */
function textShown({ status, versionNumber }: OrderListItem): 'draft' | 'sent' | 'corrected' {
  if (versionNumber === 0) return 'draft'
  return phaseOf(status) === 'writing' ? 'corrected' : 'sent'
}

/** An order by its service, with its state. The overview leads to it. */
export function BriefArticle({ order, children }: { order: OrderListItem; children: ReactNode }) {
  const t = useTranslations('orders')
  const service = textIn(useLocale(), order.service.name)
  return (
    <article
      id={briefOf(order)}
      className="space-y-6 border-t border-line-strong pt-6 print:space-y-3 print:pt-3"
    >
      <div className="mb-6 flex flex-col items-start gap-3 print:mb-3 print:flex-row print:items-center print:justify-between print:gap-6">
        <h3 className="flex min-w-0 items-center gap-4 text-2xl print:text-xl">
          <SignOf service={order.service} size={40} />
          <span className="min-w-0 narrow-words">
            {withSoftHyphens(t('brief.title', { number: order.number, service }))}
          </span>
        </h3>
        <StatusTag status={order.status} isBeingChanged={order.isBeingChanged} />
      </div>
      {children}
    </article>
  )
}

/** Its place on the page. */
export function briefOf({ number }: Pick<OrderListItem, 'number'>): string {
  return `avrop-${number}`
}

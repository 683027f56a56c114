import { useLocale, useTranslations } from 'next-intl'
import { SignOf } from '@/components/signs/sign-of'
import { Table } from '@/components/ui/table'
import { Unbroken } from '@/components/ui/unbroken'
import { BodyName } from '@/features/orders/components/body-name'
import { StatusTag } from '@/features/orders/components/status-tag'
import { OrderDocument } from '@/features/orders/content/components/order-document'
import type { OrderListItem } from '@/features/orders/order-rows'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { WRITTEN_IN } from '@/lib/written'

const columns = ['party', 'answer', 'day'] as const

export function OrderBriefs({ orders }: { orders: OrderListItem[] }) {
  return (
    <div className="space-y-12">
      {orders.map(order => (
        <OrderBrief key={order.id} order={order} />
      ))}
    </div>
  )
}

/** An order for both sides to talk about: its text, its state and its parties' answers, without anybody's name. */
function OrderBrief({ order }: { order: OrderListItem }) {
  const t = useTranslations('orders')
  const locale = useLocale()
  const name = textIn(locale, order.service.name)
  const dayAnswered = (at: Date | null) => (at ? dayText(locale, dayOf(at)) : '–')
  return (
    <article className="space-y-6 border-t border-line-strong pt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h3 className="flex items-center gap-4 text-2xl">
          <SignOf service={order.service} size={40} />
          <span className="min-w-0 narrow-words">
            {t('brief.title', { number: order.number, service: name })}
          </span>
        </h3>
        <StatusTag status={order.status} isBeingChanged={order.isBeingChanged} />
      </div>
      {order.deadlineOn && order.awaited.length > 0 && (
        <p>{t('deadline', { day: dayText(locale, dayOf(order.deadlineOn)) })}</p>
      )}
      {order.declined && (
        <p className="max-w-measure">
          <Unbroken>
            {t('edit.declinedBy', {
              whose: 'other',
              party: t(`partyTitle.${order.declined.party}`),
              version: order.versionNumber,
            })}
          </Unbroken>{' '}
          <q lang={WRITTEN_IN} className="wrap-anywhere">
            {order.declined.reason}
          </q>
        </p>
      )}
      <OrderDocument
        content={order.content}
        service={order.service}
        organisation={order.organisation.name}
        roundStartsOn={order.roundStartsOn}
        attachments={[]}
      />
      {order.versionNumber > 0 && (
        <Table
          caption={t('brief.answers', { number: order.number })}
          columns={columns.map(column => ({ name: column, label: t(`brief.${column}`) }))}
          rows={order.lines.map(({ party, bodyName, mark, actedAt }) => ({
            key: party,
            cells: {
              party: (
                <>
                  {t(`partyTitle.${party}`)}
                  {bodyName && ', '}
                  <BodyName {...{ party, bodyName }} />
                </>
              ),
              answer: mark === 'none' ? '–' : t(`mark.${mark}`),
              day: dayAnswered(actedAt),
            },
          }))}
        />
      )}
    </article>
  )
}

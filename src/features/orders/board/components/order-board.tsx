import { useLocale, useTranslations } from 'next-intl'
import { SignOf } from '@/components/signs/sign-of'
import { TextLink } from '@/components/ui/text-link'
import type { BoardColumn, Pile } from '@/features/orders/board/queries'
import { OrderSign } from '@/features/orders/components/order-sign'
import { StatusTag } from '@/features/orders/components/status-tag'
import { queueFilter } from '@/features/orders/lists/queue-filter'
import type { OrderListItem } from '@/features/orders/order-rows'
import { paths } from '@/lib/paths'
import { SHORT_DAY, useFormatter } from '@/messages/formatter'

/** Orders in a column for each phase; on a phone the columns follow each other. */
export function OrderBoard({ columns }: { columns: BoardColumn[] }) {
  const t = useTranslations('admin.board')
  return (
    <div className="grid gap-x-5 gap-y-10 md:grid-cols-2 xl:grid-cols-5">
      {columns.map(({ phase, piles, total }) => (
        <section key={phase} aria-labelledby={`fas-${phase}`} className="min-w-0">
          <h2 id={`fas-${phase}`} className="border-b-2 border-line-strong pb-2 text-lg">
            {t('phaseCount', { phase: t(`phase.${phase as 'writing'}`), count: total })}
          </h2>
          {total === 0 && <p className="mt-4 text-ink-soft">{t('none')}</p>}
          {piles
            .filter(pile => pile.total > 0)
            .map(pile => (
              <StatusPile key={pile.status} pile={pile} />
            ))}
        </section>
      ))}
    </div>
  )
}

function StatusPile({ pile: { status, orders, total } }: { pile: Pile }) {
  const t = useTranslations('admin.board')
  return (
    <section aria-labelledby={`lage-${status}`} className="mt-5">
      <h3 id={`lage-${status}`} className="flex items-center gap-2 text-base">
        <StatusTag status={status} /> <span className="text-ink-soft">{total}</span>
      </h3>
      <ul className="rows mt-2">
        {orders.map(order => (
          <BoardOrder key={order.id} order={order} />
        ))}
      </ul>
      {total > orders.length && (
        <p className="mt-2">
          <TextLink
            href={queueFilter.write(paths.adminOrders, { status, page: 1 })}
            aria-describedby={`lage-${status}`}
          >
            {t('all', { count: total })}
          </TextLink>
        </p>
      )}
    </section>
  )
}

function BoardOrder({ order }: { order: OrderListItem }) {
  const t = useTranslations('admin.board')
  const locale = useLocale()
  const format = useFormatter()
  const { number, organisation, service, lines, waitingSince } = order
  return (
    <li className="min-w-0">
      <p className="flex items-center gap-2">
        <OrderSign lines={lines} />
        <TextLink href={paths.order(order.id)} className="min-w-0 narrow-words font-semibold">
          {number} {organisation.name}
        </TextLink>
      </p>
      <p className="row-note flex items-center gap-2">
        <SignOf service={service} size={24} />
        {service.name[locale]}
      </p>
      <p className="row-note">{t('since', { day: format.dateTime(waitingSince, SHORT_DAY) })}</p>
    </li>
  )
}

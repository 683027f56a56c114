import { useLocale, useTranslations } from 'next-intl'
import { SignOf } from '@/components/signs/sign-of'
import { TextLink } from '@/components/ui/text-link'
import type { BoardColumn, BoardOrder, Pile } from '@/features/orders/board/queries'
import { OrderSign } from '@/features/orders/components/order-sign'
import { StatusTag } from '@/features/orders/components/status-tag'
import { queueFilter } from '@/features/orders/lists/queue-filter'
import { daysBetween } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { withSoftHyphens } from '@/lib/soft-hyphens'

/** Orders in a column for each phase; on a phone the columns follow each other. */
export function OrderBoard({ columns, now }: { columns: BoardColumn[]; now: Date }) {
  const t = useTranslations('admin.board')
  return (
    <div className="grid gap-x-5 gap-y-10 md:grid-cols-2 xl:grid-cols-5">
      {columns.map(({ phase, piles, total }) => (
        <section key={phase} aria-labelledby={`fas-${phase}`} className="min-w-0">
          <h2 id={`fas-${phase}`} className="border-b-2 border-line-strong pb-1 text-lg">
            {t('phaseCount', { phase: t(`phase.${phase as 'writing'}`), count: total })}
          </h2>
          {total === 0 && <p className="mt-4 text-ink-soft">{t('none')}</p>}
          {piles
            .filter(pile => pile.total > 0)
            .map(pile => (
              <StatusPile key={pile.status} pile={pile} now={now} />
            ))}
        </section>
      ))}
    </div>
  )
}

function StatusPile({ pile: { status, orders, total }, now }: { pile: Pile; now: Date }) {
  const t = useTranslations('admin.board')
  return (
    <section aria-labelledby={`lage-${status}`} className="mt-3">
      <h3 id={`lage-${status}`} className="flex items-center gap-2 font-sans text-sm">
        <StatusTag status={status} /> <span className="text-ink-soft">{total}</span>
      </h3>
      <ul className="board-cards">
        {orders.map(order => (
          <BoardCard key={order.id} order={order} now={now} />
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

/** As low as it can be read: a column shows many on one screen. */
function BoardCard({ order, now }: { order: BoardOrder; now: Date }) {
  const t = useTranslations('admin.board')
  const locale = useLocale()
  const { number, organisation, service, lines, waitingSince, owner } = order
  const age = t('age', { days: daysBetween(waitingSince, now) })
  return (
    <li>
      <OrderSign lines={lines} />
      <div className="min-w-0">
        <TextLink href={paths.order(order.id)} className="narrow-words font-semibold">
          {number} {organisation.name}
        </TextLink>
        <p className="narrow-words">
          <SignOf service={service} size={18} /> {withSoftHyphens(service.name[locale])}
        </p>
        <p className="text-ink-soft">{[owner, age].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  )
}

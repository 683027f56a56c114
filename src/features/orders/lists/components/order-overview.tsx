import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { WithSign } from '@/components/signs/with-sign'
import { Table } from '@/components/ui/table'
import { Unbroken } from '@/components/ui/unbroken'
import { StatusTag } from '@/features/orders/components/status-tag'
import { type AwaitedOf, useMoverForAll } from '@/features/orders/lists/components/mover-for-all'
import { briefOf } from '@/features/orders/lists/components/order-brief'
import type { OrderListItem } from '@/features/orders/order-rows'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'

const columns = ['order', 'state', 'mover', 'lastDay'] as const

type OrderOverviewProps = { orders: OrderListItem[]; awaitedOf: AwaitedOf; now: Date }

/** All orders of the briefs, a row each. It says whose move it is in the same words to every reader. */
export function OrderOverview({ orders, awaitedOf, now }: OrderOverviewProps) {
  const t = useTranslations('orders.brief')
  const locale = useLocale()
  const moverOf = useMoverForAll(awaitedOf, now)
  return (
    <Section title={t('overview')}>
      <Table
        caption={t('overview')}
        captionHidden
        columns={columns.map(name => ({ name, label: t(name) }))}
        rows={orders.map(order => ({
          key: order.number,
          cells: {
            order: (
              <WithSign service={order.service}>
                <a className="link" href={`#${briefOf(order)}`}>
                  {t('title', { number: order.number, service: textIn(locale, order.service.name) })}
                </a>
              </WithSign>
            ),
            state: <StatusTag status={order.status} isBeingChanged={order.isBeingChanged} />,
            mover: <Unbroken>{moverOf(order)}</Unbroken>,
            lastDay: order.deadlineOn ? dayText(locale, dayOf(order.deadlineOn)) : '–',
          },
        }))}
      />
    </Section>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { RoundOrder } from '@/features/rounds/queries'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

const columns = ['organisation', 'number', 'place', 'status'] as const

/** The orders of a round: those with a place and then the waiting list, in its order. */
export function RoundOrders({ orders }: { orders: RoundOrder[] }) {
  const t = useTranslations('rounds')
  const status = useTranslations('orders.status')
  const locale = useLocale()
  if (orders.length === 0) return <p>{t('orders.none')}</p>
  const rowOf = (order: RoundOrder) => {
    const until = order.untilOn ? dayText(locale, order.untilOn) : ''
    const key = order.status === 'held' && until ? 'heldUntil' : order.status
    return {
      key: order.number,
      cells: {
        organisation: (
          <TextLink href={paths.adminOrganisation(order.organisationId)}>{order.organisation}</TextLink>
        ),
        number: <TextLink href={paths.order(order.orderId)}>{order.number}</TextLink>,
        place: t(`place.${key}`, { until, turn: order.turn }),
        status: status(order.orderStatus),
      },
    }
  }
  return (
    <Table
      caption={t('orders.caption')}
      captionHidden
      columns={columns.map(name => ({ name, label: t(`orders.${name}`) }))}
      rows={orders.toSorted((one, other) => one.turn - other.turn).map(rowOf)}
    />
  )
}

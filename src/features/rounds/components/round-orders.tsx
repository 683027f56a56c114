import { useLocale, useTranslations } from 'next-intl'
import { Table, TableBody, TableCell, TableHead, TableRow } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { RoundOrder } from '@/features/rounds/queries'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

/** The orders of a round: those with a place and then the waiting list, in its order. */
export function RoundOrders({ orders }: { orders: RoundOrder[] }) {
  const t = useTranslations('rounds.orders')
  if (orders.length === 0) return <p>{t('none')}</p>
  const columns = (['organisation', 'number', 'place', 'status'] as const).map(key => ({ label: t(key) }))
  const inTurn = orders.toSorted((one, other) => one.turn - other.turn)
  return (
    <Table caption={t('caption')} captionHidden>
      <TableHead columns={columns} />
      <TableBody>
        {inTurn.map(order => (
          <Row key={order.orderId} order={order} />
        ))}
      </TableBody>
    </Table>
  )
}

function Row({ order }: { order: RoundOrder }) {
  const t = useTranslations('rounds')
  const status = useTranslations('orders.status')
  const locale = useLocale()
  const until = order.untilOn ? dayText(locale, order.untilOn) : ''
  const key = order.status === 'held' && until ? 'heldUntil' : order.status
  return (
    <TableRow>
      <TableCell header>
        <TextLink href={paths.order(order.orderId)}>{order.organisation}</TextLink>
      </TableCell>
      <TableCell label={t('orders.number')}>{order.number}</TableCell>
      <TableCell label={t('orders.place')}>{t(`place.${key}`, { until, turn: order.turn })}</TableCell>
      <TableCell label={t('orders.status')}>{status(order.orderStatus)}</TableCell>
    </TableRow>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { Table, TableBody, TableCell, TableHead, TableRow } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { OrderRing } from '@/features/orders/components/order-ring'
import { StatusTag } from '@/features/orders/components/status-tag'
import type { OrderListItem } from '@/features/orders/order-rows'
import { paths } from '@/lib/paths'
import { SHORT_DAY, useFormatter } from '@/messages/formatter'

const columns = ['number', 'organisation', 'service', 'status', 'move', 'since'] as const

/** Every order that staff see, one row each, with whose move it is. */
export function OrderTable({ orders }: { orders: OrderListItem[] }) {
  const t = useTranslations('admin.orders')
  return (
    <Table caption={t('caption')} captionHidden>
      <TableHead columns={columns.map(column => ({ label: t(column) }))} />
      <TableBody>
        {orders.map(order => (
          <OrderTableRow key={order.id} order={order} />
        ))}
      </TableBody>
    </Table>
  )
}

function OrderTableRow({ order }: { order: OrderListItem }) {
  const t = useTranslations('admin.orders')
  const locale = useLocale()
  const format = useFormatter()
  return (
    <TableRow>
      <TableCell header>
        <span className="flex items-center gap-2.5">
          <OrderRing lines={order.lines} size={22} />
          <TextLink href={paths.order(order.id)}>{order.number}</TextLink>
        </span>
      </TableCell>
      <TableCell label={t('organisation')}>{order.organisation.name}</TableCell>
      <TableCell label={t('service')}>{order.service.name[locale]}</TableCell>
      <TableCell label={t('status')}>
        <StatusTag status={order.status} />
      </TableCell>
      <TableCell label={t('move')}>
        <Mover order={order} />
      </TableCell>
      <TableCell label={t('since')}>{format.dateTime(order.waitingSince, SHORT_DAY)}</TableCell>
    </TableRow>
  )
}

function Mover({ order }: { order: OrderListItem }) {
  const t = useTranslations('admin.move')
  const common = useTranslations('common.party')
  const format = useFormatter()
  const { move } = order
  if (move.who !== 'parties') return t(move.who)
  const names = format.list(move.parties.map(party => common(party)))
  return <span className="inline-block first-letter:uppercase">{names}</span>
}

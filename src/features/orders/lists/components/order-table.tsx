import { useLocale, useTranslations } from 'next-intl'
import { WithSign } from '@/components/signs/with-sign'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { OrderSign } from '@/features/orders/components/order-sign'
import { StatusTag } from '@/features/orders/components/status-tag'
import type { ListedOrder } from '@/features/orders/lists/listed-order'
import { orderOrderings, type QueueFilter, queueFilter } from '@/features/orders/lists/queue-filter'
import { waitsIn } from '@/features/orders/signing/awaited-since'
import { useWaitsText } from '@/features/orders/signing/components/waits-text'
import { capitalised } from '@/lib/capitalised'
import { columnSort } from '@/lib/list-filter'
import { paths } from '@/lib/paths'
import { SHORT_DAY, useFormatter } from '@/messages/formatter'

const columns = ['number', 'organisation', 'service', 'status', 'move', 'since'] as const

/** `path` is the list's own page. */
export type OrderTableProps = { orders: ListedOrder[]; path: string; filter: QueueFilter }

/** Every order that staff see, one row each, with whose move it is. */
export function OrderTable({ orders, path, filter }: OrderTableProps) {
  const t = useTranslations('admin.orders')
  const locale = useLocale()
  const format = useFormatter()
  const moverOf = useMover()
  const rowOf = (order: ListedOrder) => ({
    key: order.number,
    cells: {
      number: (
        <>
          <OrderSign lines={order.lines} />
          <TextLink href={paths.order(order.id)}>{order.number}</TextLink>
        </>
      ),
      organisation: order.organisation.name,
      service: <WithSign service={order.service}>{order.service.name[locale]}</WithSign>,
      status: (
        <StatusTag
          status={order.status}
          isEarlier={order.earlierOn !== null}
          isBeingChanged={order.isBeingChanged}
        />
      ),
      move: moverOf(order),
      since: format.dateTime(order.waitingSince, SHORT_DAY),
    },
  })
  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={columns.map(name => ({
        name,
        label: t(name),
        sort: columnSort(orderOrderings, name, filter.sorting, sorting =>
          queueFilter.write(path, { ...filter, sorting, page: 1 }),
        ),
      }))}
      rows={orders.map(rowOf)}
    />
  )
}

function useMover() {
  const t = useTranslations('admin.move')
  const signersOf = useSigners()
  const duties = useTranslations('admin.duty')
  const questions = useTranslations('admin.asked')
  return (order: ListedOrder): string => {
    const { duty, askedOfParties, turn } = order
    if (askedOfParties) return questions(askedOfParties)
    const signers = signersOf(order)
    if (duty) return [duties(duty), ...signers].join(' · ')
    return signers.length > 0 ? signers.join(' · ') : t(turn)
  }
}

/** Those who have not signed, and their last day. None where it waits for no signature. */
function useSigners() {
  const t = useTranslations('admin.orders')
  const party = useTranslations('common.party')
  const format = useFormatter()
  const waitsText = useWaitsText()
  const locale = useLocale()
  return (order: ListedOrder): string[] => {
    const { duty, move, deadlineOn } = order
    if (move.who !== 'parties') return []
    // The column beside tells one wait, or that of the staff.
    const waits = duty ? [] : waitsIn(order)
    const names = format.list(move.parties.map(one => party(one)))
    const said = capitalised(waits.length > 1 ? waitsText(waits, SHORT_DAY) : names, locale)
    // The staff's own duty of that day, or after it, says the day by itself.
    const isSaid = duty === 'last_day' || duty === 'overdue'
    if (isSaid || !deadlineOn) return [said]
    return [said, t('signBy', { day: format.dateTime(deadlineOn, SHORT_DAY) })]
  }
}

import { useTranslations } from 'next-intl'
import type { OrderListItem } from '@/features/orders/order-rows'
import { phaseOf } from '@/features/orders/statuses'
import { useFormatter } from '@/messages/formatter'

type Waiting = Pick<OrderListItem, 'status' | 'move' | 'startedByParty' | 'waitingSince'>

/** Whose move it is and since when, in one sentence. */
export function MoveText({ order }: { order: Waiting }) {
  const t = useTranslations('orders')
  const common = useTranslations('common')
  const format = useFormatter()
  const since = format.dateTime(order.waitingSince, { day: 'numeric', month: 'long' })
  const { move } = order
  if (move.who === 'parties') {
    const parties = format.list(move.parties.map(party => common(`party.${party}`)))
    return t('move.parties', { parties, since })
  }
  if (phaseOf(order.status) === 'delivered') return t('move.delivered', { since })
  if (move.who !== 'side') return t(`move.${move.who}`, { since })
  const text = order.status === 'returned' || order.status === 'lapsed' ? order.status : 'draft'
  return t(`move.${text}`, { side: t(`side.${move.side}`), since })
}

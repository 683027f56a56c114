import { useLocale, useTranslations } from 'next-intl'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import type { OrderListItem } from '@/features/orders/order-rows'
import { phaseOf } from '@/features/orders/statuses'
import { capitalised } from '@/lib/capitalised'
import { type Party, sideOf } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

type Waiting = Pick<OrderListItem, 'status' | 'move' | 'waitingSince'>

/** Whose move it is and since when, in one sentence, told from where the reader stands. */
export function MoveText({ order, actor }: { order: Waiting; actor: Actor }) {
  const t = useTranslations('orders')
  const format = useFormatter()
  const awaited = useAwaited(actor)
  const since = format.dateTime(order.waitingSince, { day: 'numeric', month: 'long' })
  const { move } = order
  if (move.who === 'parties') return awaited(move.parties, since)
  if (phaseOf(order.status) === 'delivered') return t('move.delivered', { since })
  if (move.who === 'staff') return t(isStaff(actor) ? 'move.ownStaff' : 'move.staff', { since })
  if (move.who !== 'side') return t(`move.${move.who}`, { since })
  const side = t(`side.${move.side}`)
  if (order.status === 'lapsed') return t('move.lapsed', { since })
  const isOwn = isParty(actor) && sideOf(actor.party) === move.side
  if (order.status === 'returned') return t(isOwn ? 'move.ownReturned' : 'move.returned', { side, since })
  return t(isOwn ? 'move.ownDraft' : 'move.draft', { side, since })
}

/** The parties that have not signed; the reader's own comes first and is called "you". */
function useAwaited(actor: Actor) {
  const t = useTranslations('orders.move')
  const party = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  return (awaited: Party[], since: string): string => {
    const isOwn = isParty(actor) && awaited.includes(actor.party)
    const others = isOwn ? awaited.filter(one => one !== actor.party) : awaited
    const parties = format.list(others.map(one => party(one)))
    if (!isOwn) return t('parties', { parties, since })
    return t('ownParty', { parties: capitalised(parties, locale), since, others: others.length })
  }
}

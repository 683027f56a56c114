import { useLocale, useTranslations } from 'next-intl'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import type { OrderListItem } from '@/features/orders/order-rows'
import { phaseOf } from '@/features/orders/statuses'
import { capitalised } from '@/lib/capitalised'
import { type Party, sideOf } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

type Waiting = Pick<OrderListItem, 'status' | 'move' | 'waitingSince' | 'startedByParty' | 'sharedAt'>

/** Whose move it is and since when, in one sentence, told from where the reader stands. */
export function MoveText({ order, actor }: { order: Waiting; actor: Actor }) {
  const t = useTranslations('orders')
  const format = useFormatter()
  const awaited = useAwaited(actor)
  const draft = useDraft(actor)
  const since = format.dateTime(order.waitingSince, { day: 'numeric', month: 'long' })
  const { move } = order
  if (move.who === 'parties') return awaited(move.parties, since)
  if (phaseOf(order.status) === 'delivered') return t('move.delivered', { since })
  if (move.who === 'staff') return t(isStaff(actor) ? 'move.ownStaff' : 'move.staff', { since })
  if (move.who !== 'side') return t(`move.${move.who}`, { since })
  const side = t(`side.${move.side}`)
  if (order.status === 'lapsed') return t('move.lapsed', { since })
  if (order.status === 'draft') return draft(order, { side, since })
  const isOwn = isParty(actor) && sideOf(actor.party) === move.side
  return t(isOwn ? 'move.ownReturned' : 'move.returned', { side, since })
}

/** Whose draft it is, and who else may write it. A union's draft is not that of another union. */
function useDraft(actor: Actor) {
  const t = useTranslations('orders.move')
  const parties = useTranslations('common.party')
  return ({ startedByParty, sharedAt }: Waiting, said: { side: string; since: string }): string => {
    if (!isParty(actor) || !startedByParty) return t('draft', said)
    if (startedByParty === actor.party) return t(sharedAt ? 'ownShared' : 'ownDraft', said)
    if (sideOf(startedByParty) !== sideOf(actor.party)) return t('sharedDraft', said)
    return t('partyDraft', { ...said, party: parties(startedByParty) })
  }
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

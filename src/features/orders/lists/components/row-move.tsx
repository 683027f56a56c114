import { useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { Unbroken } from '@/components/ui/unbroken'
import type { Told } from '@/features/orders/lists/met-rows'
import type { OrderListItem } from '@/features/orders/order-rows'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import { sideOf } from '@/lib/party'

type RowMoveProps = {
  order: OrderListItem & Pick<Told, 'isOwn' | 'lastBy'>
  reader: Actor
  /** To answer is the reader's one step, even where the order waits for others. */
  isAsked: boolean
}

/** Whose move an order of a list is. */
export function RowMove({ order, reader, isAsked }: RowMoveProps) {
  const t = useTranslations('orders.list')
  const title = useTranslations('orders.partyTitle')
  const { isOwn, lastBy } = order
  if (isAsked) return t('toAnswer')
  if (isOwn || !lastBy || !isParty(reader)) return <MoveText order={order} actor={reader} />
  // A shared draft that the reader's party has met. The side that did not write last has the next word.
  const whose = lastBy === reader.party ? 'own' : 'other'
  const said = { whose, party: title(lastBy), side: sideOf(reader.party) }
  return <Unbroken>{t(sideOf(lastBy) === sideOf(reader.party) ? 'othersNext' : 'mayGoOn', said)}</Unbroken>
}

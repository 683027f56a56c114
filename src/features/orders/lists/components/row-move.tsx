import { useTranslations } from 'next-intl'
import type { Actor } from '@/auth/actor'
import type { Told } from '@/features/orders/lists/met-rows'
import type { OrderListItem } from '@/features/orders/order-rows'
import { MoveText } from '@/features/orders/whose-move/components/move-text'

type RowMoveProps = {
  order: OrderListItem & Pick<Told, 'lastBy'>
  reader: Actor
  /** To answer is the reader's one step, even where the order waits for others. */
  isAsked: boolean
}

/** Whose move an order of a list is. */
export function RowMove({ order, reader, isAsked }: RowMoveProps) {
  const t = useTranslations('orders.list')
  return isAsked ? t('toAnswer') : <MoveText order={order} actor={reader} />
}

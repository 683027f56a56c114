import { useTranslations } from 'next-intl'
import type { Actor } from '@/auth/actor'
import { Unbroken } from '@/components/ui/unbroken'
import type { DraftAct } from '@/features/orders/drafting/last-writer'
import type { OrderListItem } from '@/features/orders/order-rows'
import type { LastInDraft } from '@/features/orders/rules'
import type { Question } from '@/features/orders/thread/unanswered'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import { stepFor } from '@/features/orders/whose-move/order-step'
import { useFormatter } from '@/messages/formatter'

type TurnTextProps = {
  /** `asked`: another's question that the reader's party is to answer. */
  order: OrderListItem &
    LastInDraft & { asked?: Question | null; events?: readonly DraftAct[]; planningSince?: Date }
  reader: Actor
}

/**
 * Whose turn an order is, in a list and on its page. One who is asked has the turn, even where the order waits for others
 * too.
 */
export function TurnText({ order, reader }: TurnTextProps) {
  const t = useTranslations('orders')
  const format = useFormatter()
  const { asked } = order
  if (!asked || stepFor(reader, order)?.key !== 'answer') return <MoveText order={order} actor={reader} />
  const { createdAt } = asked
  const since = createdAt ? format.dateTime(createdAt, { day: 'numeric', month: 'long' }) : 'none'
  return <Unbroken>{t('toAnswer', { since })}</Unbroken>
}

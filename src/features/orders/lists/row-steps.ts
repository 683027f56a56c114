import type { Actor } from '@/auth/actor'
import { isFinished } from '@/features/orders/drafting/draft-answers'
import type { Told } from '@/features/orders/lists/met-rows'
import { hasNews } from '@/features/orders/lists/talk'
import type { OrderListItem } from '@/features/orders/order-rows'
import { type OrderStep, reviewStep, stepMeanwhile, stepsFor } from '@/features/orders/whose-move/order-step'

/** One's own shared draft is written on, also by the other side. Once it is finished, and read, it is sent. */
export function rowSteps(reader: Actor, order: OrderListItem & Told): OrderStep[] {
  const { answered, asked, comments = null, answers = [], changed = [] } = order
  if (!asked && answered && isFinished(answered) && !hasNews({ comments, answers, changed })) {
    return [reviewStep(order)]
  }
  const own = order.isOwn ? stepsFor(reader, order) : []
  if (own.length > 0) return own
  return [stepMeanwhile(reader, order)].flatMap(one => one ?? [])
}

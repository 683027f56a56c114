import type { Actor } from '@/auth/actor'
import type { Told } from '@/features/orders/lists/met-rows'
import { isFinished } from '@/features/orders/lists/own-turns'
import { hasNews } from '@/features/orders/lists/talk'
import type { OrderListItem } from '@/features/orders/order-rows'
import { type OrderStep, stepMeanwhile, stepsFor } from '@/features/orders/whose-move/order-step'
import { paths } from '@/lib/paths'

/** One's own shared draft is written on, also by the other side. Once it is finished, and read, it is sent. */
export function rowSteps(reader: Actor, order: OrderListItem & Told): OrderStep[] {
  const own = order.isOwn ? stepsFor(reader, order) : []
  if (own.length > 0) return own
  const { answered, comments = null, answers = [], changed = [] } = order
  if (answered && isFinished(answered) && !hasNews({ comments, answers, changed })) {
    return [{ key: 'review', href: paths.sendOrder(order.id) }]
  }
  return [stepMeanwhile(reader, order)].flatMap(one => one ?? [])
}

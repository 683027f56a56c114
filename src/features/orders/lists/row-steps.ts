import { type Actor, isParty } from '@/auth/actor'
import { isFinished } from '@/features/orders/drafting/draft-answers'
import type { Told } from '@/features/orders/lists/met-rows'
import { hasNews } from '@/features/orders/lists/talk'
import type { OrderListItem } from '@/features/orders/order-rows'
import {
  type OrderStep,
  reviewStep,
  stepMeanwhile,
  stepsFor,
  stepToWords,
} from '@/features/orders/whose-move/order-step'

/**
 * One's own shared draft is written on, also by the other side. Once it is finished others' comments are answered, and
 * when all is read it is sent.
 */
export function rowSteps(reader: Actor, order: OrderListItem & Told): OrderStep[] {
  const { answered, asked, comment, comments = null, answers = [], changed = [] } = order
  if (!asked && answered && isFinished(answered)) {
    const toAnswer = comment && isParty(reader) ? [stepToWords(order, comment, reader.party)] : []
    const toSend = hasNews({ comments, answers, changed }) ? [] : [reviewStep(order)]
    const finished = [...toAnswer, ...toSend]
    if (finished.length > 0) return finished
  }
  const own = order.isOwn ? stepsFor(reader, order) : []
  if (own.length > 0) return own
  return [stepMeanwhile(reader, order)].flatMap(one => one ?? [])
}

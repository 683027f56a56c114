import { type Actor, isParty, isStaff } from '@/auth/actor'
import type { OrderListItem } from '@/features/orders/order-rows'
import { startingSide } from '@/features/orders/rules'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { can, phaseOf } from '@/features/orders/statuses'
import type { Question } from '@/features/orders/thread/unanswered'
import { dayOf } from '@/lib/dates'
import { sideOf } from '@/lib/party'
import { paths } from '@/lib/paths'

export type OrderStep = {
  key: 'sign' | 'read' | 'edit' | 'correct' | 'confirm' | 'overdue' | 'readDraft' | 'answer'
  href: string
}

type Waiting = Pick<
  OrderListItem,
  'id' | 'status' | 'sentAt' | 'awaited' | 'startedByParty' | 'deadlineOn'
> & {
  /** Another's question that the reader's party may answer. */
  asked?: Question | null
}

/** The one thing to do with an order that waits for the reader. Null when it waits for somebody else. */
export function stepFor(actor: Actor, order: Waiting): OrderStep | null {
  if (isStaff(actor)) {
    if (can(order, 'confirm')) return { key: 'confirm', href: paths.order(order.id) }
    return isOverdue(order, dayOf(actor.now)) ? { key: 'overdue', href: paths.order(order.id) } : null
  }
  if (!isParty(actor)) return null
  if (order.awaited.includes(actor.party)) {
    return actor.canSign
      ? { key: 'sign', href: paths.signOrder(order.id) }
      : { key: 'read', href: paths.order(order.id) }
  }
  if (startingSide(order) === sideOf(actor.party) && phaseOf(order.status) === 'writing') {
    return { key: order.sentAt ? 'correct' : 'edit', href: paths.editOrder(order.id) }
  }
  return order.asked ? { key: 'answer', href: wayToAnswer(order, order.asked) } : null
}

/** A comment on a question of the draft is answered there, while it is written. */
export function wayToAnswer(
  { id, status }: Pick<Waiting, 'id' | 'status'>,
  { question, audience }: Question,
): string {
  if (question && phaseOf(status) === 'writing') return paths.questionOf(id, question)
  return paths.answer(id, audience)
}

/** The step where an order waits for somebody else: to read a draft that the other side shared. */
export function stepMeanwhile(
  actor: Actor,
  {
    id,
    status,
    startedByParty,
    sharedAt,
  }: Pick<OrderListItem, 'id' | 'status' | 'startedByParty' | 'sharedAt'>,
): OrderStep | null {
  if (!isParty(actor) || status !== 'draft' || !sharedAt || !startedByParty) return null
  if (sideOf(startedByParty) === sideOf(actor.party)) return null
  return { key: 'readDraft', href: paths.order(id) }
}

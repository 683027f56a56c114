import { type Actor, isParty, isStaff, type PartyActor } from '@/auth/actor'
import type { OrderListItem } from '@/features/orders/order-rows'
import type { OrderView } from '@/features/orders/queries'
import { hasToWrite, isToWrite, type LastInDraft, writingSide } from '@/features/orders/rules'
import { isOverdue, mayRemind } from '@/features/orders/signing/deadline-rules'
import { can, isAgreed, phaseOf } from '@/features/orders/statuses'
import { isPutTo, type Question } from '@/features/orders/thread/unanswered'
import { type HeldOrder, lateWith } from '@/features/orders/whose-move/late-rules'
import { dayOf } from '@/lib/dates'
import type { Party, Side } from '@/lib/party'
import { paths } from '@/lib/paths'

export type OrderStep = {
  key:
    | 'sign'
    | 'read'
    | 'edit'
    | 'write'
    | 'confirm'
    | 'overdue'
    | 'readDraft'
    | 'review'
    | 'answer'
    | 'remind'
    | 'askStaff'
  href: string
}

type Waiting = Pick<
  OrderListItem,
  'id' | 'status' | 'sentAt' | 'sharedAt' | 'awaited' | 'startedByParty' | 'deadlineOn'
> &
  Partial<Pick<OrderListItem, 'version'>> &
  LastInDraft & {
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
  if (hasToWrite(order, actor.party) && phaseOf(order.status) === 'writing') {
    const writing: OrderStep = { key: writingOf(order), href: paths.editOrder(order.id) }
    return isSharedDraft(order) ? (answerStep(order) ?? writing) : writing
  }
  return answerStep(order)
}

export function isSharedDraft({ status, sharedAt }: Pick<Waiting, 'status' | 'sharedAt'>): boolean {
  return status === 'draft' && sharedAt !== null
}

/** The side that has a shared draft. Null of any other order. */
export function draftSide(order: Parameters<typeof writingSide>[0]): Side | null {
  return isSharedDraft(order) ? writingSide(order) : null
}

/** The steps that wait for the reader: the one to do, and beside it another's question. Others' draft is read first. */
export function stepsFor(actor: Actor, order: Waiting): OrderStep[] {
  const own = stepFor(actor, order)
  const isRead = own?.key === 'edit' && isSharedDraft(order) && !isBegunBy(actor, order)
  const step: OrderStep | null = isRead ? { key: 'readDraft', href: paths.order(order.id) } : own
  const answer = step?.key === 'answer' ? null : answerStep(order)
  return [step, answer].flatMap(one => one ?? [])
}

function isBegunBy(actor: Actor, { startedByParty }: Waiting): boolean {
  return isParty(actor) && startedByParty === actor.party
}

/** To send a draft that is finished. */
export function reviewStep({ id }: Pick<Waiting, 'id'>): OrderStep {
  return { key: 'review', href: paths.sendOrder(id) }
}

/** To answer what another asks, which may wait beside another step. */
function answerStep({ id, status, asked }: Waiting): OrderStep | null {
  return asked ? { key: 'answer', href: wayToAnswer({ id, status }, asked) } : null
}

/** How an order is written: for the first time, or as the next version, whatever closed the last. */
export function writingOf({ sentAt }: Pick<Waiting, 'sentAt'>) {
  return sentAt ? 'write' : 'edit'
}

/** The press that leads there. In a shared draft the reader may have written nothing yet. */
export function pressToWrite(order: Pick<Waiting, 'sentAt' | 'sharedAt'>) {
  return order.sharedAt && !order.sentAt ? 'editShared' : writingOf(order)
}

/** Where words without an answer are read, or answered by the party that they wait for. */
export function wayToWords(order: Pick<Waiting, 'id' | 'status'>, words: Question, party: Party): string {
  if (isPutTo(party, words) || isInDraft(order, words)) return wayToAnswer(order, words)
  return paths.thread(order.id)
}

/** The same as a step. */
export function stepToWords(order: Pick<Waiting, 'id' | 'status'>, words: Question, party: Party): OrderStep {
  return { key: 'answer', href: wayToWords(order, words, party) }
}

/** A comment on a question of the draft is read and answered there, while it is written. */
function isInDraft({ status }: Pick<Waiting, 'status'>, { question }: Pick<Question, 'question'>): boolean {
  return question !== null && phaseOf(status) === 'writing'
}

/** A comment on a question of the draft is answered there, while it is written. */
function wayToAnswer(
  { id, status }: Pick<Waiting, 'id' | 'status'>,
  { question, audience }: Question,
): string {
  if (question && isInDraft({ status }, { question })) return paths.commentOn(id, question)
  return paths.answer(id, audience)
}

type Meanwhile = HeldOrder &
  Pick<OrderListItem, 'id' | 'sentAt' | 'startedByParty' | 'awaited' | 'deadlineOn'>

/** The step where an order waits for others. A draft is written or read, and those who keep it are reminded or asked. */
export function stepMeanwhile(actor: Actor, order: Meanwhile): OrderStep | null {
  if (!isParty(actor)) return null
  const { id, status, startedByParty } = order
  const today = dayOf(actor.now)
  const late = lateWith(order, today)
  if (late === 'staff' || isOverdueWithOthers(order, actor))
    return { key: 'askStaff', href: paths.ask(id, 'staff') }
  const isOthersLate = late !== null && !isToWrite(actor.party, late)
  if (isOthersLate || mayRemind(order, actor.party, today)) return { key: 'remind', href: paths.remind(id) }
  if (status !== 'draft') return null
  if (startedByParty === actor.party) return { key: 'edit', href: paths.editOrder(id) }
  return { key: 'readDraft', href: paths.order(id) }
}

/** Past its last day nobody is reminded. The staff decide on it, and the parties not awaited may ask them. */
function isOverdueWithOthers({ awaited, deadlineOn }: Meanwhile, { party, now }: PartyActor): boolean {
  return awaited.length > 0 && !awaited.includes(party) && isOverdue({ deadlineOn }, dayOf(now))
}

type Receipted = Pick<OrderView, 'status' | 'changedParties' | 'receipt'>

/** To a party the receipt of what is agreed stands in the step itself. */
export function leadsToReceipt(actor: Actor, { status, changedParties, receipt }: Receipted): boolean {
  if (!isParty(actor) || changedParties.length > 0) return false
  return isAgreed(status) && receipt?.isCurrentVersion === true
}

import { wishedContent } from '@seed/factories/wished-content'
import type { SignedInActor } from '@/auth/actor'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { emptyDraft } from '@/features/orders/content/order-content'
import { copyOrder } from '@/features/orders/drafting/copy-commands'
import { saveDraft, saveParticulars, shareDraft, startOrder } from '@/features/orders/drafting/draft-commands'
import { sendOrder } from '@/features/orders/drafting/send-commands'
import { cancelOrder, refuseOrder, returnOrder, withdrawOrder } from '@/features/orders/ending/commands'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import { amendOrder, takeBackSignature } from '@/features/orders/signing/commands'
import { lapseOrder, reopenOrder } from '@/features/orders/signing/lapse-commands'
import type { OrderStatus } from '@/features/orders/statuses'
import { dayOf } from '@/lib/dates'
import { parties } from '@/lib/party'
import type { Result } from '@/lib/result'
import { type Act, hasRoomForOrders, numberOf, orderOf, pick, presser, type Step } from './history'
import { decline, sign } from './signing-acts'
import type { OrderView } from './view'

const SERVICE = 'fanga-tidiga-tecken'
const particulars = { ...emptyParticulars, practicalNotes: 'Ring först' }

type Right = Parameters<typeof presser>[2]
type Described = { what: string; of: OrderStatus[]; by: (order: OrderView) => Right }
type Press = (actor: SignedInActor, order: OrderView, how: number) => Promise<Result<unknown>>

/** An act on an order by a person with the described right, or by somebody else. */
function onOrder({ what, of, by }: Described, press: Press): Act {
  return async (history, step) => {
    const order = orderOf(history, step, ...of)
    if (!order || isIdle(order, step, of)) return null
    const { persona, actor } = presser(history, step, by(order))
    const result = await press(actor, order, step.how)
    return { who: persona.label, what: `${what} ${numberOf(history.view.orders, order)}`, result }
  }
}

/** Impossible acts are tried too, but not most of the time. */
function isIdle({ status }: OrderView, { how }: Step, of: OrderStatus[]): boolean {
  return of.length > 0 && !of.includes(status) && how < 6
}

const start: Act = async (history, step) => {
  if (!hasRoomForOrders(history)) return null
  const { persona, actor } = presser(history, step, {})
  return {
    who: persona.label,
    what: 'starts an order',
    result: await startOrder(actor, { service: SERVICE }),
  }
}

const save: Act = async (history, step) => {
  const order = orderOf(history, step, 'draft', 'returned')
  if (!order) return null
  const { persona, actor } = presser(history, step, starter(order))
  const { how, which } = step
  const content = how === 9 ? {} : wishedContent(SERVICE, history.member, dayOf(history.now))
  // Now and then someone else has saved since the page was opened.
  const revision = how === 8 ? order.revision + 1 : order.revision
  const said = { ...emptyDraft, ...content, participants: 5 + how + which }
  const input = { ...said, ...particulars, orderId: order.id, revision, intent: 'save' as const }
  const what = `${how === 9 ? 'empties' : 'writes'} ${numberOf(history.view.orders, order)}`
  return { who: persona.label, what, result: await saveDraft(actor, input) }
}

const copy: Act = async (history, step) => {
  const order = orderOf(history, step)
  if (!order || !hasRoomForOrders(history)) return null
  const { persona, actor } = presser(history, step, {})
  const what = `copies ${numberOf(history.view.orders, order)}`
  return { who: persona.label, what, result: await copyOrder(actor, { orderId: order.id }) }
}

const deliver: Act = async (history, step) => {
  const order = orderOf(history, step, 'confirmed', 'in_delivery')
  const occasion = history.view.occasions.find(one => one.orderId === order?.id)
  if (!occasion) return null
  const { persona, actor } = presser(history, step, { isStaff: true })
  const input = { occasionId: occasion.id, doneOn: dayOf(history.now), actualParticipants: 12 }
  return { who: persona.label, what: 'marks an occasion done', result: await markOccasionDone(actor, input) }
}

const lapse: Act = async (history, step) => {
  const overdue = pick(
    history.view.orders.filter(order => order.isOverdue),
    step.which,
  )
  const order = overdue ?? (step.how < 6 ? undefined : orderOf(history, step))
  if (!order) return null
  const { persona, actor } = presser(history, step, staff())
  const what = `lets lapse ${numberOf(history.view.orders, order)}`
  return { who: persona.label, what, result: await lapseOrder(actor, order.id) }
}

const starter = (order: OrderView): Right => ({ party: order.startedByParty })
const anyParty = (): Right => ({})
const staff = (): Right => ({ isStaff: true })
const signed = ({ awaited, startedByParty }: OrderView): Right => ({
  signs: true,
  party: parties.findLast(party => !awaited.includes(party)) ?? startedByParty,
})
const reason = 'Vi hann inte enas'

const send = onOrder(
  { what: 'sends', of: ['draft', 'returned'], by: starter },
  (actor, { id, revision }, how) =>
    sendOrder(actor, { orderId: id, revision: how === 7 ? revision - 1 : revision }),
)
const reopen = onOrder({ what: 'reopens', of: ['lapsed'], by: starter }, (actor, { id }) =>
  reopenOrder(actor, id),
)
const confirm = onOrder({ what: 'confirms', of: ['valid'], by: staff }, (actor, { id }) =>
  confirmOrder(actor, { orderId: id }),
)

export const orderActs = {
  start,
  save,
  send,
  sign,
  decline,
  reopen,
  confirm,
  copy,
  deliver,
  share: onOrder({ what: 'shares', of: ['draft'], by: starter }, (actor, { id }) => shareDraft(actor, id)),
  particulars: onOrder({ what: 'notes on', of: [], by: anyParty }, (actor, { id }) =>
    saveParticulars(actor, { orderId: id, ...particulars }),
  ),
  takeBack: onOrder(
    { what: 'takes the signature back from', of: ['awaiting_signatures'], by: signed },
    (actor, { id }) => takeBackSignature(actor, id),
  ),
  amend: onOrder({ what: 'amends', of: ['awaiting_signatures'], by: anyParty }, (actor, { id }) =>
    amendOrder(actor, id),
  ),
  withdraw: onOrder({ what: 'withdraws', of: [], by: starter }, (actor, { id }) =>
    withdrawOrder(actor, { orderId: id, reason }),
  ),
  lapse,
  return: onOrder({ what: 'returns', of: ['valid'], by: staff }, (actor, { id }) =>
    returnOrder(actor, { orderId: id, reason }),
  ),
  refuse: onOrder({ what: 'refuses', of: ['valid'], by: staff }, (actor, { id }) =>
    refuseOrder(actor, { orderId: id, reason }),
  ),
  cancel: onOrder({ what: 'cancels', of: ['confirmed', 'in_delivery'], by: staff }, (actor, { id }) =>
    cancelOrder(actor, { orderId: id, reason }),
  ),
} satisfies Record<string, Act>

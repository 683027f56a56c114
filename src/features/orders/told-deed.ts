import { type Actor, isParty } from '@/auth/actor'
import { isBehindText } from '@/features/orders/drafting/last-writer'
import type { PlaceStatus } from '@/features/orders/places/rules'
import type { OrderView } from '@/features/orders/queries'
import { latestAnswerOf } from '@/features/orders/signing/own-answer'
import { can, phaseOf } from '@/features/orders/statuses'
import type { Done } from '@/lib/done'

type Told = Pick<
  OrderView,
  | 'status'
  | 'sharedAt'
  | 'events'
  | 'sentAt'
  | 'awaited'
  | 'versions'
  | 'signatures'
  | 'declines'
  | 'deliveryId'
>
type Reader = { actor: Actor; place?: PlaceStatus }

const is =
  (...statuses: Told['status'][]) =>
  ({ status }: Told) =>
    statuses.includes(status)
const isSigned = (order: Told) => phaseOf(order.status) === 'signing'

/** Deeds that somebody can undo or go past, and while their sentence is true of the order. */
const trueWhile: Partial<Record<Done, (order: Told, reader: Reader) => boolean>> = {
  shared: order => can(order, 'share') && order.sharedAt !== null,
  draft_accepted: ({ status, events }, { actor }) =>
    status === 'draft' && isParty(actor) && isBehindText(events, actor.party),
  sent: isSigned,
  already_sent: order => isSigned(order) || phaseOf(order.status) === 'agreed',
  signed: (order, { actor }) => hasAnswered('signed', order, actor) === 'self',
  already_received: (order, { actor }) => hasAnswered('signed', order, actor) !== null,
  made_valid: order => can(order, 'confirm'),
  declined: (order, { actor }) =>
    order.status === 'returned' && hasAnswered('declined', order, actor) === 'self',
  taken_back: ({ awaited }, { actor }) => isParty(actor) && awaited.includes(actor.party),
  withdrawn: is('withdrawn'),
  returned: is('returned'),
  refused: is('refused'),
  cancelled: is('cancelled'),
  lapsed: is('lapsed'),
  reopened: is('returned'),
  confirmed: order => order.deliveryId !== null && phaseOf(order.status) !== 'ended',
  confirmed_by_colleague: order => order.deliveryId !== null && phaseOf(order.status) !== 'ended',
  reminded: isSigned,
  place_accepted: (_order, { place }) => place === 'held' || place === 'taken',
  place_declined: (_order, { place }) => place !== 'held' && place !== 'taken' && place !== 'offered',
}

/** Whether what the address tells of a deed is still true: a page is reloaded and gone back to. */
export function isTrueStill(done: Done | null, order: Told, reader: Reader): boolean {
  const holds = done && trueWhile[done]
  return holds ? holds(order, reader) : true
}

/** The giver of the party's answer to the newest version, where that answer is this one. */
function hasAnswered(did: 'signed' | 'declined', order: Told, actor: Actor): 'self' | 'colleague' | null {
  const answer = isParty(actor) ? latestAnswerOf(order, actor.party) : null
  if (!isParty(actor) || answer?.did !== did) return null
  return answer.personId === actor.personId ? 'self' : 'colleague'
}

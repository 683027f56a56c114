import type { OrderStatus, VersionClosure } from '@/generated/prisma/enums'
import { accept, type Result, refuse } from '@/lib/result'

export type { OrderStatus } from '@/generated/prisma/enums'

/** The life of an order in six phases. Lists of statuses are written here alone; `app.phase` says the same in the database. */
export type OrderPhase = 'writing' | 'signing' | 'agreed' | 'delivering' | 'delivered' | 'ended'

/** Whose move it is in a status. The order itself says which party or which side. */
export const movers = ['staff', 'parties', 'side', 'delivery', 'nobody'] as const
export type Mover = (typeof movers)[number]

export type Move =
  | 'save'
  | 'share'
  | 'send'
  | 'sign'
  | 'take_back'
  | 'become_valid'
  | 'decline'
  | 'amend'
  | 'withdraw'
  | 'lapse'
  | 'reopen'
  | 'return'
  | 'refuse'
  | 'confirm'
  | 'cancel'
  | 'leave_round'
  | 'begin_delivery'
  | 'complete_delivery'
  | 'resume_delivery'
  | 'undo_delivery'
  | 'follow_up'

type Moves = Partial<Record<Move, OrderStatus>>

/** Each status: its phase, whom it waits for, the moves that it allows and where they lead. */
export const orderLife: Record<OrderStatus, { phase: OrderPhase; waitsFor: Mover; moves: Moves }> = {
  draft: {
    phase: 'writing',
    waitsFor: 'side',
    moves: { save: 'draft', share: 'draft', send: 'awaiting_signatures', withdraw: 'withdrawn' },
  },
  awaiting_signatures: {
    phase: 'signing',
    waitsFor: 'parties',
    moves: {
      sign: 'awaiting_signatures',
      take_back: 'awaiting_signatures',
      become_valid: 'valid',
      decline: 'returned',
      amend: 'returned',
      withdraw: 'withdrawn',
      lapse: 'lapsed',
      leave_round: 'returned',
    },
  },
  returned: {
    phase: 'writing',
    waitsFor: 'side',
    moves: { save: 'returned', send: 'awaiting_signatures', withdraw: 'withdrawn' },
  },
  valid: {
    phase: 'agreed',
    waitsFor: 'staff',
    moves: {
      confirm: 'confirmed',
      return: 'returned',
      refuse: 'refused',
      withdraw: 'withdrawn',
      leave_round: 'returned',
    },
  },
  confirmed: {
    phase: 'agreed',
    waitsFor: 'delivery',
    moves: { begin_delivery: 'in_delivery', complete_delivery: 'delivered', cancel: 'cancelled' },
  },
  in_delivery: {
    phase: 'delivering',
    waitsFor: 'delivery',
    moves: { complete_delivery: 'delivered', undo_delivery: 'confirmed', cancel: 'cancelled' },
  },
  // An occasion that is corrected leads back: what was delivered, or followed up, is under way or to be planned.
  delivered: {
    phase: 'delivered',
    waitsFor: 'nobody',
    moves: { follow_up: 'followed_up', resume_delivery: 'in_delivery', undo_delivery: 'confirmed' },
  },
  followed_up: {
    phase: 'delivered',
    waitsFor: 'nobody',
    moves: { resume_delivery: 'in_delivery', undo_delivery: 'confirmed' },
  },
  lapsed: { phase: 'ended', waitsFor: 'side', moves: { reopen: 'returned', withdraw: 'withdrawn' } },
  withdrawn: { phase: 'ended', waitsFor: 'nobody', moves: {} },
  refused: { phase: 'ended', waitsFor: 'nobody', moves: {} },
  cancelled: { phase: 'ended', waitsFor: 'nobody', moves: {} },
}

export const orderStatuses = Object.keys(orderLife) as OrderStatus[]

export function phaseOf(status: OrderStatus): OrderPhase {
  return orderLife[status].phase
}

export function waitsFor(status: OrderStatus): Mover {
  return orderLife[status].waitsFor
}

/** The statuses of some phases, for a condition on rows. */
export function statusesIn(...phases: OrderPhase[]): OrderStatus[] {
  return orderStatuses.filter(status => phases.includes(phaseOf(status)))
}

/** Sent, and neither confirmed nor sent back: its version can still be closed, and an offered place accepted. */
export function isPending(status: OrderStatus): boolean {
  return phaseOf(status) === 'signing' || can({ status }, 'confirm')
}

/** Somebody still has to write, sign or confirm. An order that lapsed waits for nothing that has to be done. */
export function isUnsettled(status: OrderStatus): boolean {
  return phaseOf(status) === 'writing' || isPending(status)
}

/** While it is written or being signed, what the others say of it may change what one does. */
export function isTalkedOver(status: OrderStatus): boolean {
  return phaseOf(status) === 'writing' || phaseOf(status) === 'signing'
}

/** The parties are agreed: all have signed, and the order has neither been opened again nor ended. */
export function isAgreed(status: OrderStatus): boolean {
  return statusesIn('agreed', 'delivering', 'delivered').includes(status)
}

/** Neither ended nor delivered. An order that lapsed has ended, though its side can take it up again. */
export function isUnderWay(status: OrderStatus): boolean {
  return phaseOf(status) !== 'ended' && waitsFor(status) !== 'nobody'
}

/** A returned order that nobody sent back. A party opened it for change, or took it up again after it lapsed. */
export function isBeingChanged(status: OrderStatus, closure: VersionClosure | null | undefined): boolean {
  return status === 'returned' && (closure === 'amended' || closure === 'lapsed')
}

/** All that can wait for the staff in an order, as `app.duties` names it. */
export type OrderDuty =
  | 'last_day'
  | 'overdue'
  | 'confirm'
  | 'mark_done'
  | 'deliverer'
  | 'times'
  | 'plan'
  | 'answer'

/** A question to the parties of a delivery under way, as `app.orders_asked` names it. */
export type OrderAsked = 'times' | 'mode'

/** Orders of some statuses, or those that are the turn of some. */
export type Turned = { status?: OrderStatus[]; turns?: Mover[] }

/**
 * Whose turn it is, as the staff's room says it. It is theirs where something in the order waits for them, and else
 * the parties' where they are asked something. One that waits for its place in a round waits for its delivery. One
 * that lapsed is nobody's, though it can be taken up.
 */
export function turnOf(status: OrderStatus, duty: OrderDuty | null, asked: OrderAsked | null = null): Mover {
  if (duty) return 'staff'
  if (!isUnderWay(status)) return 'nobody'
  if (asked) return 'parties'
  const mover = waitsFor(status)
  return mover === 'staff' ? 'delivery' : mover
}

/** Ended for good: an order that lapsed can be taken up again. */
export function isGone(status: OrderStatus): boolean {
  return phaseOf(status) === 'ended' && waitsFor(status) === 'nobody'
}

export function can(order: { status: OrderStatus }, move: Move): boolean {
  return orderLife[order.status].moves[move] !== undefined
}

/** Where a move leads from here, or a refusal because the order has moved on. */
export function statusAfter(order: { status: OrderStatus }, move: Move): Result<OrderStatus> {
  const next = orderLife[order.status].moves[move]
  return next ? accept(next) : refuse('order_moved_on')
}

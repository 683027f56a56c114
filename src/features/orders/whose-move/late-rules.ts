import type { OrderState, WhoseMove } from '@/features/orders/rules'
import { CONFIRM_DAYS } from '@/features/orders/signing/deadline-rules'
import { type Day, dayOf } from '@/lib/dates'
import { hasWaitedOver } from '@/lib/working-days'

/** The working days in which a party usually writes the next version of an order that came back to it. */
const CORRECT_DAYS = 3

export type HeldOrder = Pick<OrderState, 'status' | 'roundId'> & { move: WhoseMove; waitingSince: Date }

/**
 * The side that has kept an order longer than is usual, where the order has no last day. One of a round waits for its
 * place first.
 */
export function lateWith({ status, roundId, move, waitingSince }: HeldOrder, today: Day) {
  const isOver = (days: number) => hasWaitedOver(dayOf(waitingSince), days, today)
  if (move.who === 'staff') return roundId === null && isOver(CONFIRM_DAYS) ? ('staff' as const) : null
  return move.who === 'side' && status === 'returned' && isOver(CORRECT_DAYS) ? move : null
}

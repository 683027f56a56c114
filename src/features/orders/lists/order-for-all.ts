import type { OrderListItem } from '@/features/orders/order-rows'
import { type OrderPhase, phaseOf } from '@/features/orders/statuses'

export type ForAll = Pick<OrderListItem, 'status' | 'sharedAt' | 'deadlineOn' | 'number'>

/**
 * The parts of the papers, each with the nearest last day first, to every reader alike. Both sides read them, so a
 * draft that one of them keeps to itself stays out.
 */
export function partedForAll<O extends ForAll>(orders: readonly O[]) {
  const sorted = orders
    .filter(({ status, sharedAt }) => status !== 'draft' || sharedAt)
    .toSorted((one, other) => lastDay(one) - lastDay(other) || one.number - other.number)
  const inPhase = (...phases: OrderPhase[]) => sorted.filter(({ status }) => phases.includes(phaseOf(status)))
  return {
    toDecide: inPhase('writing', 'signing'),
    agreed: inPhase('agreed'),
    delivering: inPhase('delivering'),
  }
}

function lastDay({ deadlineOn }: Pick<OrderListItem, 'deadlineOn'>): number {
  return deadlineOn ? Number(deadlineOn) : Number.MAX_SAFE_INTEGER
}

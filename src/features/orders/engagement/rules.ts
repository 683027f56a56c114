import type { OrderStanding } from '@/features/catalogue/next-step-rules'
import { type OrderStatus, phaseOf, waitsFor } from '@/features/orders/statuses'

/** Where an order stands in the words of its service's page. `isOwnTurn`: the reader's own party has not signed. */
export function standingOf(status: OrderStatus, isOwnTurn: boolean): OrderStanding {
  switch (phaseOf(status)) {
    case 'writing':
      return status === 'returned' ? 'returned' : 'draft'
    case 'signing':
      return isOwnTurn ? 'own_turn' : 'awaiting'
    case 'agreed':
      return waitsFor(status) === 'staff' ? 'valid' : 'delivery'
    case 'delivering':
      return 'delivery'
    case 'delivered':
      return 'delivered'
    case 'ended':
      return 'lapsed'
  }
}

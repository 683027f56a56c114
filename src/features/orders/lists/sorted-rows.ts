import type { orderSortings } from '@/features/orders/lists/queue-filter'
import type { OrderStatus } from '@/features/orders/statuses'
import type { Prisma } from '@/generated/prisma/client'
import { organisationsNamed } from '@/lib/name-search'

export type OrderSorting = (typeof orderSortings)[number]
type By = Prisma.OrderOrderByWithRelationInput[]

const longestWaitFirst: By = [{ waitingSince: 'asc' }, { id: 'asc' }]
const sorted: Record<OrderSorting, By> = {
  nyast: [{ number: 'desc' }],
  verksamhet: [{ organisation: { name: 'asc' } }, { number: 'desc' }],
}

/** The longest wait first, unless asked otherwise. Orders that wait for nobody come after, and those from before the portal last. */
export function sortedBy(sorting: OrderSorting | undefined, statuses: OrderStatus[] | undefined): By {
  if (sorting) return sorted[sorting]
  return statuses?.includes('delivered') === false
    ? longestWaitFirst
    : [{ isWaiting: 'desc' }, { origin: 'asc' }, ...longestWaitFirst]
}

const LARGEST = 2 ** 31

/** The orders of the organisations with that name, or the order with that number. */
export function ordersSought(search: string): Prisma.OrderWhereInput {
  const number = /^#?(\d{1,10})$/.exec(search)?.[1]
  const own = number && Number(number) < LARGEST ? [{ number: Number(number) }] : []
  return { OR: [{ organisation: organisationsNamed(search) }, ...own] }
}

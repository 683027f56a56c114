import { readDay } from '@/features/imports/cells'
import type { OrderField } from '@/features/imports/orders/order-columns'
import type { Fault } from '@/features/imports/plan'
import type { Day } from '@/lib/dates'

export type OrderDays = { orderedOn: Day | null; inUseOn: Day | null; faults: Fault[] }

/** The day of an earlier order, and the day on which its service was in use. */
export function readOrderDays(read: (field: OrderField) => string, today: Day): OrderDays {
  const faults: Fault[] = []
  const dayIn = (field: 'orderedOn' | 'inUseOn') => {
    const day = readDay(read(field))
    if (!day) faults.push({ fault: 'day', field, value: read(field) })
    else if (day > today) faults.push({ fault: 'in_future', field, value: read(field) })
    return day
  }
  if (!read('orderedOn')) faults.push({ fault: 'missing', field: 'orderedOn' })
  const orderedOn = read('orderedOn') ? dayIn('orderedOn') : null
  const inUseOn = read('inUseOn') ? dayIn('inUseOn') : null
  if (orderedOn && inUseOn && inUseOn < orderedOn) faults.push({ fault: 'before_order', field: 'inUseOn' })
  return { orderedOn, inUseOn, faults }
}

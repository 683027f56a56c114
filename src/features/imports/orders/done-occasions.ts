import { partsOf, readCount, readDay } from '@/features/imports/cells'
import type { OrderField } from '@/features/imports/orders/order-columns'
import type { Fault } from '@/features/imports/plan'
import type { Day } from '@/lib/dates'

/** Participants of all occasions together stand with the first of them. */
export type DoneOccasion = { doneOn: Day; participants: number | null }
export type ReadOccasions = { occasions: DoneOccasion[]; faults: Fault[] }

const MOST_OCCASIONS = 100

/**
 * The occasions of an earlier order. The cell of days holds one for each, or one day for as many occasions as
 * are counted beside it.
 */
export function readOccasions(read: (field: OrderField) => string, today: Day): ReadOccasions {
  const faults: Fault[] = []
  const about = (fault: Fault['fault'], field: OrderField) =>
    faults.push({ fault, field, value: read(field) })
  const written = partsOf(read('doneOn'))
  const days = written.map(readDay).filter(day => day !== null)
  if (written.length === 0) faults.push({ fault: 'missing', field: 'doneOn' })
  if (days.length < written.length) about('day', 'doneOn')
  if (days.some(day => day > today)) about('in_future', 'doneOn')
  const orderedOn = readDay(read('orderedOn'))
  if (orderedOn && days.some(day => day < orderedOn)) about('before_order', 'doneOn')
  const count = read('occasions') ? readCount(read('occasions')) : days.length
  if (!count || count > MOST_OCCASIONS || (days.length > 1 && count !== days.length)) {
    about('occasions', 'occasions')
  }
  const numbers = participantsOf(read('participants'), count ?? 0)
  if (!numbers) about('participants', 'participants')
  if (faults.length > 0 || !numbers) return { occasions: [], faults }
  const held = days.length > 1 ? days : Array.from({ length: count ?? 0 }, () => days[0] ?? today)
  const occasions = held.map((doneOn, index) => ({ doneOn, participants: numbers[index] ?? null }))
  return { occasions: occasions.toSorted((one, other) => one.doneOn.localeCompare(other.doneOn)), faults }
}

/** One number for all occasions together, or one for each. */
function participantsOf(cell: string, occasions: number): number[] | null {
  if (cell === '') return []
  const all = readCount(cell)
  if (all !== null) return [all]
  const each = partsOf(cell).map(readCount)
  const numbers = each.filter(number => number !== null)
  return each.length === numbers.length && numbers.length === occasions ? numbers : null
}

import type { Day } from '@/lib/dates'
import { providerOf } from '../factories/wished-content'
import type { Random } from '../random'
import type { OrderPlan } from './plans'
import type { Telling, Told } from './telling'

const CANCELLATIONS: Record<string, string> = {
  'ia-systemet': 'Ni hade redan gått igenom det när systemet skulle tas i bruk, så tillfället behövdes inte.',
  '29k-hantera-stress': 'Ni avslutade kursen själva, i era grupper. Därför behövdes inget gemensamt möte.',
}

/** Those that began so early in spring have taken no step since, and none is planned. */
const STUCK_SINCE: Day = '2021-03-31'

/** The occasions that took place, those that were called off and those still ahead. */
export function tellDelivery(order: Told, plan: OrderPlan, telling: Telling): Told {
  const { slot, doneOn, service } = plan
  if (!slot) throw new Error('A delivery needs its occasions')
  const { random, calendar } = telling
  const days = doneOn.map(calendar.history)
  if (providerOf(service)) order.planned(days, slot.done[0])
  for (const [turn, index] of slot.done.entries()) {
    order.occasionDone(index, days[turn] ?? calendar.monthEnd, participantsAt(service, random))
    if (turn === 0) {
      for (const called of slot.cancelled ?? []) {
        order.occasionCancelled(called, CANCELLATIONS[service] ?? 'Tillfället behövdes inte.', days[0])
      }
    }
  }
  const [ahead] = slot.ahead ?? []
  if (ahead === undefined) return order
  order.notAfter(calendar.history('2021-05-31'))
  if (!isStuck(plan)) return order.planned(plan.aheadOn.map(calendar.living), ahead)
  // Its planning would have drawn the days until it: the rest of the story stays as it is.
  random.integer(1, 3)
  return order
}

function isStuck({ service, doneOn }: OrderPlan): boolean {
  const lastDone = doneOn.at(-1)
  return service === 'ia-systemet' && lastDone !== undefined && lastDone <= STUCK_SINCE
}

function participantsAt(service: string, random: Random): number {
  if (service === '29k-hantera-stress') return random.integer(24, 90)
  return service === 'ia-systemet' ? random.integer(6, 14) : random.integer(9, 32)
}

import type { StaffActor } from '@/auth/actor'
import { systemActor, withActor } from '@/auth/doors'
import { planOccasion } from '@/features/deliveries/occasions/commands'
import type { Day } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { passAll } from '../../support/clashes'

export const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => withActor(systemActor(), work)

/** The changes that days bring to services, as the log calls them. */
const told = [
  ...['service.moved', 'service.goal_reached', 'interest.service_opened', 'interest.service_ending'],
  ...['interest.last_order_near', 'order.service_ending', 'order.last_order_near'],
]

/** The log's entries on services that day: the programme's own, and each organisation's. */
export async function findTold() {
  const events = await asSystem(tx =>
    tx.event.findMany({
      where: { kind: { in: told } },
      orderBy: [{ occurredAt: 'asc' }, { kind: 'asc' }],
      select: { id: true, kind: true, chainId: true, occurredAt: true, personId: true },
    }),
  )
  return events.filter(event => event.personId === null)
}

/** The answer to a press. */
export const reason = (result: { ok: boolean; reason?: string }) => (result.ok ? 'granted' : result.reason)

/** Planning on the last day for deliveries, and on the day after. */
export async function planned(deliveryId: string, staff: StaffActor) {
  const occasion = await asSystem(tx => tx.occasion.findFirstOrThrow({ where: { deliveryId } }))
  const plan = { occasionId: occasion.id, time: '09:00', mode: occasion.mode, place: 'Aulan', ...passAll }
  const on = (day: Day) => planOccasion(staff, { ...plan, on: day }).then(reason)
  return [await on('2021-12-31'), await on('2022-01-01')]
}

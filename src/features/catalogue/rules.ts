import type { RoundDays } from '@/features/catalogue/rounds/rules'
import type { ServiceLifecycle } from '@/features/catalogue/service-kinds'
import type { Day } from '@/lib/dates'

/** The facts that decide a service's state on a day. Each day named is the first or last that counts. */
export type ServiceLife = {
  lifecycle: ServiceLifecycle
  opensOn: Day | null
  lastOrderOn: Day | null
  lastDeliveryOn: Day | null
}

/** Allowed moves of a service's lifecycle. */
export const lifecycleMoves: Record<ServiceLifecycle, readonly ServiceLifecycle[]> = {
  coming: ['open'],
  open: ['paused', 'phasing_out'],
  paused: ['open', 'phasing_out'],
  phasing_out: ['closed'],
  closed: [],
}

/**
 * The state that people meet on a day. The days decide by themselves, so that it is right from midnight. A
 * coming service opens on its day. One that is phased out is closed after its last delivery. A job writes it
 * down and tells.
 */
export function lifecycleOn(service: ServiceLife, day: Day): ServiceLifecycle {
  const { lifecycle, opensOn, lastDeliveryOn } = service
  if (lifecycle === 'coming' && opensOn && day >= opensOn) return 'open'
  if (lifecycle === 'open' && opensOn && day < opensOn) return 'coming'
  if (lifecycle === 'phasing_out' && lastDeliveryOn && day > lastDeliveryOn) return 'closed'
  return lifecycle
}

/** A pilot organisation orders before the service opens; nobody orders what is paused, closed or past its last day. */
export function canBeOrdered(service: ServiceLife, on: { day: Day; isPilot: boolean }): boolean {
  const state = lifecycleOn(service, on.day)
  if (state === 'coming') return on.isPilot
  return state === 'open' || (state === 'phasing_out' && !isPastLastOrder(service, on.day))
}

/** Interest is welcome until the service takes no more orders for good. */
export function canBeShownInterest(service: ServiceLife, day: Day): boolean {
  const state = lifecycleOn(service, day)
  return state !== 'closed' && !(state === 'phasing_out' && isPastLastOrder(service, day))
}

/** Whether an occasion may be planned on a day: what is phased out delivers until its last day. */
export function canBeDelivered({ lifecycle, lastDeliveryOn }: ServiceLife, day: Day): boolean {
  const ends = lifecycle === 'phasing_out' || lifecycle === 'closed'
  return !ends || (lastDeliveryOn !== null && day <= lastDeliveryOn)
}

/** Whether a service that is phased out has had its last day to order. */
export function isPastLastOrder({ lifecycle, lastOrderOn }: ServiceLife, day: Day): boolean {
  return lifecycle === 'phasing_out' && (lastOrderOn === null || day > lastOrderOn)
}

/** A version of an order, the first one first in a list of them. */
export type SentVersion = { sentOn: Day; isLapsed: boolean }

/**
 * Whether an order of a service being phased out came in time. It was sent by the last day, and has not
 * lapsed since. Such an order may be corrected and sent again after that day.
 */
export function isInTime(service: ServiceLife, versions: readonly SentVersion[]): boolean {
  const { lastOrderOn } = service
  const afterLapse = versions.slice(versions.findLastIndex(version => version.isLapsed) + 1)
  return lastOrderOn !== null && afterLapse.some(version => version.sentOn <= lastOrderOn)
}

/**
 * Whether a waiting order may still be signed. After the service's last day to order, its own deadline
 * decides.
 */
export function canBeSigned(service: ServiceLife, on: { day: Day; deadlineOn: Day | null }): boolean {
  const ended = service.lifecycle === 'closed' || isPastLastOrder(service, on.day)
  return !ended || (on.deadlineOn !== null && on.day <= on.deadlineOn)
}

export type Turn = { kind: 'round' | 'opens' | 'lastOrder'; on: Day }
type Turning = ServiceLife & { nextRound: RoundDays | null }

/** The next day on which something begins or ends for those who want the service. Undefined when none is set. */
export function nextTurn(service: Turning, day: Day): Turn | undefined {
  const turns: Turn[] = []
  if (service.nextRound) turns.push({ kind: 'round', on: service.nextRound.startsOn })
  if (service.lifecycle === 'coming' && service.opensOn) turns.push({ kind: 'opens', on: service.opensOn })
  if (service.lifecycle === 'phasing_out' && service.lastOrderOn) {
    turns.push({ kind: 'lastOrder', on: service.lastOrderOn })
  }
  return turns.filter(turn => turn.on >= day).toSorted((one, other) => one.on.localeCompare(other.on))[0]
}

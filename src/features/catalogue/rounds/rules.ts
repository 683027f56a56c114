import type { Day } from '@/lib/dates'

export type RoundStatus = 'planned' | 'confirmed' | 'done' | 'cancelled'
export type RoundDays = { startsOn: Day; lastOrderOn: Day }
export type RoundTimes = RoundDays & { status: RoundStatus }

/** The rounds that can still be joined, the first to start first. */
export function openRounds<R extends RoundDays>(rounds: readonly R[], day: Day): R[] {
  return rounds
    .filter(round => round.lastOrderOn >= day)
    .toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))
}

export type RoundRoom = { maximumPlaces: number; occupied: number; waiting: number }

/** Places that the next one who sends an order gets; none while others wait for them. */
export function placesLeft({ maximumPlaces, occupied, waiting }: RoundRoom): number {
  return waiting > 0 ? 0 : Math.max(0, maximumPlaces - occupied)
}

/** A round that has neither started nor been called off. */
export function isAhead({ status, startsOn }: Pick<RoundTimes, 'status' | 'startsOn'>, day: Day): boolean {
  return (status === 'planned' || status === 'confirmed') && day < startsOn
}

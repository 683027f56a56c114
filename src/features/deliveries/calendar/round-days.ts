import type { Span } from '@/features/deliveries/calendar/span'
import { dayOfDate } from '@/lib/dates'

/** `lastOrderOn`: null where it does not matter to the reader. */
export type ShownRound = { id: string; serviceId: string; startsOn: Date; lastOrderOn: Date | null }

export function daysWithin(round: ShownRound, { from, to }: Span) {
  return daysOf(round).filter(({ on }) => from <= on && on <= to)
}

export function daysOf({ lastOrderOn, startsOn }: ShownRound) {
  return [
    ...(lastOrderOn ? [{ kind: 'last_order' as const, on: dayOfDate(lastOrderOn) }] : []),
    { kind: 'starts' as const, on: dayOfDate(startsOn) },
  ]
}

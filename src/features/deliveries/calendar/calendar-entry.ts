import type { MeasureKind, ServiceLevel } from '@/features/catalogue/service-kinds'
import type { OccasionStatus } from '@/features/deliveries/rules'
import { type Day, dayOf } from '@/lib/dates'
import type { LocalizedText } from '@/lib/localized-text'

export type EntryService = {
  slug: string
  number: number
  name: LocalizedText
  level: ServiceLevel
  kinds: MeasureKind[]
}

/** An occasion as a calendar shows it. It tells nothing of parties or signatures. */
export type OccasionEntry = {
  kind: 'occasion'
  id: string
  deliveryId: string
  startsAt: Date
  minutes: number
  /** One that took place on another day than planned has the day alone, until an hour is given. */
  hasHour: boolean
  /** Times are proposed for it, and one of them takes the place of this one. */
  givesWay: boolean
  /** The one who is to hold it has not said yes. */
  isTentative: boolean
  /** Its time has passed. */
  isOver: boolean
  status: OccasionStatus
  /** One of the times that the parties are asked about. */
  isAsked?: true
  title: LocalizedText
  service: EntryService
  organisation: string
  deliverer: { id: string; name: string } | null
}

/** A day of a round: its first, or the last to order. */
export type RoundEntry = { kind: 'starts' | 'last_order'; id: string; on: Day; service: EntryService }

export type CalendarEntry = OccasionEntry | RoundEntry

export function dayOfEntry(entry: CalendarEntry): Day {
  return entry.kind === 'occasion' ? dayOf(entry.startsAt) : entry.on
}

/** The occasions that a deliverer holds while another of their own goes on. Those that are done or only asked about are left out. */
export function overlapping(entries: readonly CalendarEntry[]): Set<string> {
  const timed = entries.filter(
    entry =>
      entry.kind === 'occasion' &&
      entry.hasHour &&
      entry.status !== 'done' &&
      !entry.isAsked &&
      entry.deliverer !== null,
  ) as OccasionEntry[]
  return meeting(timed, (one, other) => one.deliverer?.id === other.deliverer?.id)
}

type Held = { id: string; startsAt: Date; minutes: number }

/** Those that go on while another goes on that the same person holds. */
export function meeting<Of extends Held>(held: readonly Of[], isOfSame: (one: Of, other: Of) => boolean) {
  const endOf = ({ startsAt, minutes }: Of) => startsAt.getTime() + minutes * 60_000
  const meets = (one: Of, other: Of) =>
    isOfSame(one, other) && +one.startsAt < endOf(other) && +other.startsAt < endOf(one)
  return new Set(
    held.filter(one => held.some(other => other.id !== one.id && meets(one, other))).map(({ id }) => id),
  )
}

/** The entries of each day; those of rounds first, since they have no hour. */
export function byDay(entries: readonly CalendarEntry[]): Map<Day, CalendarEntry[]> {
  const days = new Map<Day, CalendarEntry[]>()
  for (const entry of entries) {
    const day = dayOfEntry(entry)
    const others = days.get(day)
    if (others) others.push(entry)
    else days.set(day, [entry])
  }
  return days
}

export type DelivererRow =
  | { key: 'rounds' | 'nobody'; name: null; entries: CalendarEntry[] }
  | { key: string; name: string; entries: CalendarEntry[] }

/** The rounds, what nobody holds yet, and then each deliverer by name. */
export function delivererRows(entries: readonly CalendarEntry[]): DelivererRow[] {
  const occasions = entries.filter(entry => entry.kind === 'occasion')
  const deliverers = new Map(
    occasions.flatMap(({ deliverer }) => (deliverer ? [[deliverer.id, deliverer.name] as const] : [])),
  )
  const rows: DelivererRow[] = [
    { key: 'rounds', name: null, entries: entries.filter(({ kind }) => kind !== 'occasion') },
    { key: 'nobody', name: null, entries: occasions.filter(({ deliverer }) => !deliverer) },
    ...[...deliverers]
      .toSorted(([, one], [, other]) => one.localeCompare(other, 'sv'))
      .map(([key, name]) => ({ key, name, entries: occasions.filter(one => one.deliverer?.id === key) })),
  ]
  return rows.filter(row => row.entries.length > 0)
}

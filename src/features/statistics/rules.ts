import { addDays, type Day, endOfLastMonth, endOfMonth, isDay } from '@/lib/dates'

/** Counts as of a day, as the database gives them. */
export type Counts = {
  members: number
  interested: number
  ordered: number
  deliveredOrganisations: number
  deliveredServices: number
  occasions: number
  participants: number
  universities: number
  universitiesOnTheWay: number
  universitiesConnected: number
}

export type Share = { numerator: number; denominator: number; share: number | null }
/** Null where the group is too small to be shown to everyone. */
export type Hidden<T> = T | null

/** Its whole is told all the same. */
export type HiddenShare = Omit<Share, 'numerator'> & { numerator: Hidden<number> }

export type ServiceFigure<Name> = {
  slug: string
  name: Name
  deliveredServices: Hidden<number>
  occasions: Hidden<number>
}

export type HeadlineFigures<Name> = {
  asOf: Day
  members: number
  reach: { interested: Share; ordered: Share; delivered: Share }
  deliveredServices: number
  occasions: number
  participants: number
  iaAtUniversities: HiddenShare & { onTheWay: Hidden<number>; connected: Hidden<number> }
  services: ServiceFigure<Name>[]
}

/** Groups smaller than this are not shown to the public. */
export const LEAST_PUBLIC_GROUP = 5

/** Whether there are some, and too few for the public to be told how many. */
export function isSmall(size: number): boolean {
  return size > 0 && size < LEAST_PUBLIC_GROUP
}

/** `start`: the first day that there are figures of, where the day asked for is before it. */
export type AsOf =
  | { day: Day; fault: null }
  | { day: Day; fault: 'not_a_day' | 'in_future' }
  | { day: Day; fault: 'too_early'; start: Day }

/** The day of the figures: the one asked for, or else the end of the last full month. */
export function asOfFrom(asked: string | undefined, today: Day, start?: Day | null): AsOf {
  const standard = endOfLastMonth(today)
  if (asked === undefined || asked === '') return { day: standard, fault: null }
  if (!isDay(asked)) return { day: standard, fault: 'not_a_day' }
  if (asked > today) return { day: standard, fault: 'in_future' }
  return start && asked < start ? { day: standard, fault: 'too_early', start } : { day: asked, fault: null }
}

/** The day that an asked one stands for to the public: the last month's end by then that is over. */
export function publicDay(asked: Day, today: Day): Day {
  return endOfLastMonth(asked < today ? addDays(asked, 1) : today)
}

/** The first and the last day that a reader can ask for. Before the programme's first day there is none. */
export function daysToAsk(start: Day, today: Day, anyDay: boolean): { first: Day; last: Day } {
  return anyDay ? { first: start, last: today } : { first: endOfMonth(start), last: endOfLastMonth(today) }
}

/** The years from one day to another, the last first. */
export function yearsBetween(first: Day | null, last: Day): string[] {
  const [from, to] = [first ?? last, last].map(day => Number(day.slice(0, 4)))
  const count = Math.max(0, (to ?? 0) - (from ?? 0) + 1)
  return Array.from({ length: count }, (_, index) => String((to ?? 0) - index))
}

/** How a figure stands: as it was published, or counted now, and then why. */
export type Standing = 'published' | 'own_cut' | 'within_month' | 'not_over' | 'not_published'

/** Only whole months are published, and of these no cut that is the reader's own. */
export function standingOf(asOf: Day, today: Day, isPublished: boolean): Exclude<Standing, 'own_cut'> {
  if (isPublished) return 'published'
  if (endOfLastMonth(addDays(asOf, 1)) !== asOf) return 'within_month'
  return asOf < today ? 'not_published' : 'not_over'
}

/** The share to three decimals; none of nothing has no share. */
export function shareOf(numerator: number, denominator: number): Share {
  const share = denominator === 0 ? null : Math.round((numerator / denominator) * 1000) / 1000
  return { numerator, denominator, share }
}

export function headlineFrom<Name>(
  asOf: Day,
  counts: Counts,
  services: ServiceFigure<Name>[],
): HeadlineFigures<Name> {
  const { members, universities, universitiesOnTheWay, universitiesConnected } = counts
  return {
    asOf,
    members,
    reach: {
      interested: shareOf(counts.interested, members),
      ordered: shareOf(counts.ordered, members),
      delivered: shareOf(counts.deliveredOrganisations, members),
    },
    deliveredServices: counts.deliveredServices,
    occasions: counts.occasions,
    participants: counts.participants,
    iaAtUniversities: {
      ...shareOf(universitiesOnTheWay + universitiesConnected, universities),
      onTheWay: universitiesOnTheWay,
      connected: universitiesConnected,
    },
    services: services.toSorted(byDeliveries),
  }
}

function byDeliveries<Name>(one: ServiceFigure<Name>, other: ServiceFigure<Name>): number {
  const count = (figure: ServiceFigure<Name>) => figure.deliveredServices ?? 0
  return (
    count(other) - count(one) ||
    (other.occasions ?? 0) - (one.occasions ?? 0) ||
    one.slug.localeCompare(other.slug)
  )
}

/**
 * The places of the groups to hide. They are the small ones and those that are held already. Then come the next
 * smallest, until they are two and five together. Otherwise a whole less the groups that are shown would tell a small one.
 */
export function hiddenGroups(sizes: readonly number[], held: readonly number[] = []): Set<number> {
  const groups = sizes
    .map((size, index) => ({ size, index }))
    .filter(({ size, index }) => size > 0 || held.includes(index))
    .toSorted((a, b) => a.size - b.size)
  const isHidden = ({ size, index }: (typeof groups)[number]) =>
    size < LEAST_PUBLIC_GROUP || held.includes(index)
  const hidden = groups.filter(isHidden)
  const rest = groups.filter(group => !isHidden(group))
  const isSafe = () => isSafeTogether(hidden.map(({ size }) => size))
  while (hidden.length > 0 && rest.length > 0 && !isSafe()) hidden.push(...rest.splice(0, 1))
  return new Set(hidden.map(group => group.index))
}

/** Whether hidden groups may be told together. */
export function isSafeTogether(sizes: readonly number[]): boolean {
  return sizes.length >= 2 && sizes.reduce((sum, size) => sum + size, 0) >= LEAST_PUBLIC_GROUP
}

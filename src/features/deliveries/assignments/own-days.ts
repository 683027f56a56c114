import type { OwnOccasion } from '@/features/deliveries/assignments/own-occasion'
import { meeting } from '@/features/deliveries/calendar/calendar-entry'
import { isMonthOpen, lacksCount, mayStillCount } from '@/features/deliveries/outcomes/rules'
import { addDays, type Day, dayOf } from '@/lib/dates'
import { mondayBefore } from '@/lib/weeks'

const MOST_RECENT = 3
export const aheadGroups = ['tomorrow', 'week', 'later', 'proposed', 'declined'] as const
export const dayGroups = ['today', 'overdue', 'uncounted', 'recent', ...aheadGroups, 'past'] as const
export type DayGroup = (typeof dayGroups)[number]

/** A deliverer's occasions as their day goes: today first, what is left to mark, what can be corrected, what comes. */
export function ownDays(occasions: readonly OwnOccasion[], now: Date): Record<DayGroup, OwnOccasion[]> {
  const groups = Object.fromEntries(dayGroups.map(group => [group, []])) as unknown as Record<
    DayGroup,
    OwnOccasion[]
  >
  for (const occasion of occasions.filter(one => !isLetGo(one, now)))
    groups[groupOf(occasion, dayOf(now))].push(occasion)
  const [recent, past] = [groups.recent.toReversed(), groups.past.toReversed()]
  return { ...groups, recent: recent.slice(0, MOST_RECENT), past: [...recent.slice(MOST_RECENT), ...past] }
}

/**
 * How many are left of the week and of today, and how many are to be marked. The next of all, and those without an
 * answer. Those ahead count once the deliverer has said yes.
 */
export function outlookOf(occasions: readonly OwnOccasion[], now: Date) {
  const held = occasions
    .flatMap(({ status, startsAt, ...rest }) =>
      status === 'planned' && startsAt && !rest.isDeclined ? [{ ...rest, status, startsAt }] : [],
    )
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  const coming = held.filter(({ startsAt }) => startsAt > now)
  const certain = held.filter(({ startsAt, assignment }) => startsAt <= now || assignment === 'accepted')
  const today = dayOf(now)
  const nextMonday = addDays(mondayBefore(today), 7)
  const days = certain.map(({ startsAt }) => dayOf(startsAt)).filter(day => day >= today && day < nextMonday)
  return {
    inWeek: days.length,
    today: days.filter(day => day === today).length,
    toMark: held.length - coming.length,
    next: certain.find(({ startsAt }) => startsAt > now) ?? null,
    unanswered: coming.filter(({ assignment }) => assignment === null),
  }
}

/** Those that the deliverer is to hold, or is asked to, while another of them goes on. */
export function ownClashes(occasions: readonly OwnOccasion[]): Set<string> {
  const held = occasions.flatMap(({ id, status, isDeclined, startsAt, minutes }) =>
    status === 'planned' && !isDeclined && startsAt ? { id, startsAt, minutes } : [],
  )
  return meeting(held, () => true)
}

/** One that was declined can be taken until it begins, and then it is somebody else's. */
function isLetGo({ isDeclined, startsAt }: OwnOccasion, now: Date): boolean {
  return isDeclined && startsAt !== null && startsAt <= now
}

function groupOf(occasion: OwnOccasion, today: Day): DayGroup {
  const { status, startsAt, isDeclined } = occasion
  if (status === 'proposed') return 'proposed'
  if (lacksCount(occasion) && mayStillCount(occasion, today)) return 'uncounted'
  const day = startsAt && dayOf(startsAt)
  if (status !== 'planned' || !day) return endedGroup(occasion, day, today)
  if (isDeclined) return 'declined'
  if (day <= today) return day === today ? 'today' : 'overdue'
  if (day === addDays(today, 1)) return 'tomorrow'
  return day < addDays(mondayBefore(today), 7) ? 'week' : 'later'
}

function endedGroup({ doneOn }: OwnOccasion, day: Day | null, today: Day): DayGroup {
  if (day === today) return 'today'
  return doneOn && isMonthOpen(doneOn, today) ? 'recent' : 'past'
}

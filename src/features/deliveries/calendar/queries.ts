import 'server-only'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices } from '@/features/catalogue/face-queries'
import {
  askedDuring,
  askedTimes,
  during,
  hasNoDayYet,
  withDayOfPlan,
} from '@/features/deliveries/calendar/asked-rows'
import type { CalendarEntry, OccasionEntry } from '@/features/deliveries/calendar/calendar-entry'
import { comingEntries } from '@/features/deliveries/calendar/coming-entries'
import {
  askedEntriesOf,
  entriesOf,
  entriesOfRound,
  type OccasionRow,
  shownOfOccasion,
} from '@/features/deliveries/calendar/entry-rows'
import { findNearest } from '@/features/deliveries/calendar/nearest-queries'
import { type Choice, chosenOccasions, hidesRounds } from '@/features/deliveries/calendar/policy'
import { daysOf, daysWithin, type ShownRound } from '@/features/deliveries/calendar/round-days'
import { findRounds, type Orderers } from '@/features/deliveries/calendar/round-queries'
import type { Span } from '@/features/deliveries/calendar/span'
import { isDeliverer, occasionsInDays } from '@/features/deliveries/policy'
import { together } from '@/features/deliveries/sessions/together'
import type { Prisma } from '@/generated/prisma/client'
import { addDays, type Day, dateOf, dayOf, dayOfDate, stockholmInstant } from '@/lib/dates'
import type { Reading } from '@/lib/db'

const MOST_SHOWN = 400
/** How far ahead a month looks for what comes next, in days. */
const LOOKS_AHEAD = 366
const NOTHING: Calendar = { entries: [], coming: [], isCut: false, nearest: null }

export type Calendar = {
  entries: CalendarEntry[]
  /** In the month that it is, for those who see their own: what comes next, in whichever month. */
  coming: OccasionEntry[]
  /** There are more than a calendar shows; a narrower choice shows them. */
  isCut: boolean
  /** Where there are none: the nearest day that has some. */
  nearest: Day | null
}

/** The occasions and rounds of a span of days that the actor may see. Those without deliveries see none. */
export async function listCalendar(actor: Actor, span: Span, choice: Choice = {}): Promise<Calendar> {
  if (!isStaff(actor) && !isParty(actor) && !isDeliverer(actor)) return NOTHING
  const reach = reachOf(actor, span)
  const { found, occasions, rounds, nearest } = await readAs(actor, async tx => {
    const found = await findOccasions(tx, actor, reach, choice)
    const occasions = found.filter(row => isWithin(row, span) || askedTimes(row, during(span)).length > 0)
    const rounds = hidesRounds(choice) ? [] : await findRounds(tx, span, choice, orderersFor(actor))
    const isEmpty = occasions.length === 0 && !rounds.some(round => daysWithin(round, span).length > 0)
    return {
      found,
      occasions,
      rounds,
      nearest: isEmpty ? await findNearest(tx, span, beyond(actor, choice, rounds)) : null,
    }
  })
  const faces = await facesOfServices([
    ...found.map(({ delivery }) => delivery.serviceId),
    ...rounds.map(({ serviceId }) => serviceId),
  ])
  const shown = occasions.slice(0, MOST_SHOWN)
  return {
    entries: [
      ...rounds.flatMap(round => entriesOfRound(round, span, faces)),
      ...[
        ...together(shown.filter(row => isWithin(row, span))).flatMap(parts =>
          entriesOf(parts, faces, actor),
        ),
        ...shown.flatMap(row => askedEntriesOf(row, askedTimes(row, during(span)), faces, actor.locale)),
      ].toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime()),
    ],
    coming: reach === span ? [] : comingEntries(found, reach, faces, actor),
    isCut: occasions.length > shown.length,
    nearest,
  }
}

/** The days to read: those of the span, and what comes after the month that it is. Staff have too many for that. */
function reachOf(actor: Actor, span: Span): Span {
  const isNow = span.kind === 'month' && dayOf(actor.now).startsWith(span.name)
  return isNow && !isStaff(actor) ? { ...span, to: addDays(span.to, LOOKS_AHEAD) } : span
}

/** A deliverer orders nothing. */
function orderersFor(actor: Actor): Orderers {
  if (isParty(actor)) return { organisationId: actor.organisation.id }
  return isStaff(actor) ? 'all' : 'none'
}

/** The rows to lead to from an empty span. */
function beyond(actor: Actor, choice: Choice, rounds: ShownRound[]) {
  const isHeld: Prisma.OccasionWhereInput = { status: { not: 'cancelled' } }
  return {
    occasions: {
      AND: [occasionsInDays(actor), chosenOccasions(actor, choice), isHeld, withDayOfPlan],
    },
    roundDays: rounds.flatMap(daysOf).map(({ on }) => on),
  }
}

function findOccasions(tx: Reading, actor: Actor, { from, to }: Span, choice: Choice) {
  return tx.occasion.findMany({
    where: {
      AND: [
        occasionsInDays(actor),
        {
          OR: [
            { status: { in: ['proposed', 'planned'] }, startsAt: during({ from, to }) },
            { status: 'done', doneOn: { gte: dateOf(from), lte: dateOf(to) } },
            askedDuring(during({ from, to })),
          ],
        },
        chosenOccasions(actor, choice),
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: MOST_SHOWN + 1,
    select: shownOfOccasion,
  })
}

/** While times are proposed the day of the plan says nothing. Parties and staff see the times in its place. */
function isWithin(row: OccasionRow, span: Span): boolean {
  if (hasNoDayYet(row)) return false
  const { status, startsAt, doneOn } = row
  const { gte, lt } = during(span)
  const at = status === 'done' ? doneOn && stockholmInstant(dayOfDate(doneOn), '00:00') : startsAt
  return at !== null && gte <= at && at < lt
}

import 'server-only'
import type { Span } from '@/features/deliveries/calendar/span'
import type { Prisma } from '@/generated/prisma/client'
import { addDays, type Day, dayOf, stockholmInstant } from '@/lib/dates'
import type { Reading } from '@/lib/db'

/** The occasions that the calendar shows on whichever day, and the days of its rounds. */
type Shown = { occasions: Prisma.OccasionWhereInput; roundDays: readonly Day[] }

/** The day with something that lies nearest an empty span: the next one, or else the last before it. */
export async function findNearest(
  tx: Reading,
  { from, to }: Span,
  { occasions, roundDays }: Shown,
): Promise<Day | null> {
  const ahead = await findDay(tx, occasions, { gte: startOf(addDays(to, 1)) })
  const [next] = [...(ahead ? [ahead] : []), ...roundDays.filter(day => day > to)].sort()
  return next ?? findDay(tx, occasions, { lt: startOf(from) })
}

/** The first day of those that lie ahead, or the last of those behind. */
async function findDay(
  tx: Reading,
  occasions: Prisma.OccasionWhereInput,
  startsAt: { gte: Date } | { lt: Date },
): Promise<Day | null> {
  const found = await tx.occasion.findFirst({
    where: { AND: [occasions, { startsAt }] },
    orderBy: { startsAt: 'gte' in startsAt ? 'asc' : 'desc' },
    select: { startsAt: true },
  })
  return found?.startsAt ? dayOf(found.startsAt) : null
}

function startOf(day: Day): Date {
  return stockholmInstant(day, '00:00')
}

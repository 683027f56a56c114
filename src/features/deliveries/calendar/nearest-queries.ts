import 'server-only'
import { during } from '@/features/deliveries/calendar/asked-rows'
import type { Span } from '@/features/deliveries/calendar/span'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'

/** The occasions that the calendar shows on whichever day, and the days of its rounds. */
type Shown = { occasions: Prisma.OccasionWhereInput; roundDays: readonly Day[] }

/** The day with something that lies nearest an empty span: the next one, or else the last before it. */
export async function findNearest(
  tx: Reading,
  span: Span,
  { occasions, roundDays }: Shown,
): Promise<Day | null> {
  const { gte: begins, lt: ends } = during(span)
  const ahead = await findDay(tx, occasions, { gte: ends })
  const [next] = [...(ahead ? [ahead] : []), ...roundDays.filter(day => day > span.to)].sort()
  return next ?? findDay(tx, occasions, { lt: begins })
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

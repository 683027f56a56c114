import 'server-only'
import type { Span } from '@/features/deliveries/calendar/span'
import type { Prisma } from '@/generated/prisma/client'
import { addDays, type Day, dateOf, dayOf, dayOfDate, stockholmInstant } from '@/lib/dates'
import type { Reading } from '@/lib/db'

/** The rows that the calendar would show, on whichever day. Null where it shows no rounds. */
type Shown = { occasions: Prisma.OccasionWhereInput; rounds: Prisma.RoundWhereInput | null }

/** The day with something that lies nearest an empty span: the next one, or else the last before it. */
export async function findNearest(tx: Reading, span: Span, shown: Shown): Promise<Day | null> {
  return (await findDay(tx, span, shown, 'ahead')) ?? findDay(tx, span, shown, 'behind')
}

async function findDay(
  tx: Reading,
  { from, to }: Span,
  { occasions, rounds }: Shown,
  way: 'ahead' | 'behind',
): Promise<Day | null> {
  const isAhead = way === 'ahead'
  const order = isAhead ? 'asc' : 'desc'
  const within = <Kept>(keptAs: (day: Day) => Kept) =>
    isAhead ? { gte: keptAs(addDays(to, 1)) } : { lt: keptAs(from) }
  const occasion = await tx.occasion.findFirst({
    where: { AND: [occasions, { startsAt: within(day => stockholmInstant(day, '00:00')) }] },
    orderBy: { startsAt: order },
    select: { startsAt: true },
  })
  const round =
    rounds &&
    (await tx.round.findFirst({
      where: { AND: [rounds, { startsOn: within(dateOf) }] },
      orderBy: { startsOn: order },
      select: { startsOn: true },
    }))
  const days = [
    ...(occasion?.startsAt ? [dayOf(occasion.startsAt)] : []),
    ...(round ? [dayOfDate(round.startsOn)] : []),
  ].sort()
  return (isAhead ? days.at(0) : days.at(-1)) ?? null
}

import { Prisma } from '@/generated/prisma/client'
import { dayOf } from '@/lib/dates'
import { PATIENCE } from '@/lib/patience'
import { addWorkingDays } from '@/lib/working-days'

/** All that waits for the staff. Every list and count of it reads from here, so that they say the same. */
export function staffDuties(now: Date): Prisma.Sql {
  return Prisma.sql`app.duties(${now}, ${patientSince(now)}::date)`
}

/** The same for orders alone: one row for each that waits for the staff, with what has waited longest. */
export function staffDutiesOfOrders(now: Date): Prisma.Sql {
  return Prisma.sql`app.duties_of_orders(${now}, ${patientSince(now)}::date)`
}

type Waiting = { name: Prisma.Sql; id: Prisma.Sql; since: Prisma.Sql }

/**
 * Joins, as `t`, the one of the staff who took it. One that was taken before it began to wait is nobody's. Few are
 * taken and many wait, so it is looked for by its id.
 */
export function takenSince({ name, id, since }: Waiting): Prisma.Sql {
  return Prisma.sql`LEFT JOIN "TakenDuty" t
    ON split_part(t.duty, '.', 2)::uuid = ${id} AND t.duty = ${name} AND t."takenAt" >= ${since}`
}

function patientSince(now: Date) {
  return addWorkingDays(dayOf(now), -PATIENCE)
}

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

function patientSince(now: Date) {
  return addWorkingDays(dayOf(now), -PATIENCE)
}

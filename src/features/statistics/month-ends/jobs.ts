import 'server-only'
import { systemActor, withActor } from '@/auth/doors'
import { dateOf, dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { log } from '@/lib/log'

/** A month of a very large programme (milliseconds). */
const LONGEST = 10 * 60_000
/** The first time, years are to be closed. The newest come first, and the rest within hours. */
const MOST_AT_ONCE = 12

/**
 * Publishes the figures of each month that is over, as they were known when it ended. A closed month in which
 * something has been registered since is counted again, beside what was published. Safe to repeat.
 */
export async function closeMonths(actor = systemActor(), most = MOST_AT_ONCE): Promise<void> {
  const today = dateOf(dayOf(actor.now))
  const { now } = actor
  const { open, touched } = await withActor(actor, async tx => ({
    open: await tx.$queryRaw<
      Month[]
    >`SELECT month FROM app.months_to_close(${today}::date) AS month LIMIT ${most}`,
    touched: await tx.$queryRaw<Month[]>`SELECT month FROM app.touched_months(${now}) AS month LIMIT ${most}`,
  }))
  const each = async (months: Month[], work: (tx: Transaction, month: Date) => Promise<unknown>) => {
    for (const { month } of months) await withActor(actor, tx => work(tx, month), { longest: LONGEST })
  }
  await each(touched, (tx, month) => tx.$executeRaw`SELECT app.recount_month(${month}::date, ${now})`)
  await each(open, (tx, month) => tx.$executeRaw`SELECT app.close_month(${month}::date)`)
  if (open.length + touched.length === 0) return
  log().info({ closed: open.length, recounted: touched.length }, 'months are closed or counted again')
}

type Month = { month: Date }

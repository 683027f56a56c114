import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

export type Account = {
  /** Orders made since, and how many of them are valid, signed by all four, and have a receipt. */
  orders: number
  valid: number
  signedByAll: number
  receipts: number
  /** Mail that is still to go, and jobs that are to be done or were given up. One that another replaced has no error. */
  queued: number
  jobs: number
}

/** So many orders, each with all that it should have, and nothing left to do. */
export const allDone = (orders: number): Account => ({
  ...{ orders, valid: orders, signedByAll: orders, receipts: orders },
  ...{ queued: 0, jobs: 0 },
})

/** Everything that has come of the orders after a number. */
export async function accountOf(superuserUrl: string, after: number): Promise<Account> {
  return asked(superuserUrl, async client => {
    const { rows } = await client.query(
      `WITH made AS (SELECT id, status FROM "Order" WHERE number > $1)
       SELECT (SELECT count(*)::int FROM made) AS orders,
         (SELECT count(*)::int FROM made WHERE status = 'valid') AS valid,
         (SELECT count(*)::int FROM made WHERE (SELECT count(*) FROM "Signature" s
            WHERE s."orderId" = made.id AND s."takenBackAt" IS NULL) = 4) AS "signedByAll",
         (SELECT count(*)::int FROM "Receipt" r JOIN made ON made.id = r."orderId") AS receipts,
         (SELECT count(*)::int FROM "Mail" WHERE state = 'queued') AS queued,
         (SELECT count(*)::int FROM graphile_worker._private_jobs
            WHERE attempts < max_attempts OR last_error IS NOT NULL) AS jobs`,
      [after],
    )
    return rows[0]
  })
}

export function lastOrderNumber(superuserUrl: string): Promise<number> {
  return asked(superuserUrl, async client => {
    const { rows } = await client.query('SELECT coalesce(max(number), 0)::int AS last FROM "Order"')
    return rows[0].last
  })
}

/** Resolves when no mail is queued and no job is left. */
export async function untilAllIsDone(superuserUrl: string): Promise<void> {
  for (;;) {
    const { queued, jobs } = await accountOf(superuserUrl, 0)
    if (queued + jobs === 0) return
    await sleep(500)
  }
}

/**
 * The queue now holds a job for a worker that lives and does not know of it. A crash of the database leaves such
 * ones. Gives whether there was such a worker.
 */
export function strayJob(superuserUrl: string): Promise<boolean> {
  return asked(superuserUrl, async client => {
    const added = await client.query(
      `SELECT id FROM graphile_worker.add_job('settle_rounds', run_at => now() + interval '1 day')`,
    )
    const { rowCount } = await client.query(
      `UPDATE graphile_worker._private_jobs SET run_at = now(), locked_at = now() - interval '2 minutes',
         locked_by = (SELECT id FROM "Worker" ORDER BY "seenAt" DESC LIMIT 1)
       WHERE id = $1 AND EXISTS (SELECT FROM "Worker")`,
      [added.rows[0].id],
    )
    return rowCount === 1
  })
}

async function asked<T>(superuserUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const connectionString = superuserUrl.replace(/\/postgres$/, '/portal')
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

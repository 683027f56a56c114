import 'server-only'
import { transactionAs } from '@/lib/db'

// A worker holds its jobs under a name. As long as it lives it says so; what a dead one held is given to the others.

/** Says that the worker lives. */
export function sayAlive(id: string): Promise<number> {
  return asSystem(
    tx => tx.$executeRaw`
      INSERT INTO "Worker" (id) VALUES (${id}) ON CONFLICT (id) DO UPDATE SET "seenAt" = now()`,
  )
}

/**
 * Frees the jobs of every worker that has been silent for a minute, so that the others take them up. A job taken
 * within the minute may be a new worker's, which has not yet spoken.
 */
export function freeJobsOfTheDead(): Promise<number> {
  return asSystem(async tx => {
    await tx.$executeRaw`DELETE FROM "Worker" WHERE "seenAt" < now() - interval '1 minute'`
    return tx.$executeRaw`
      SELECT graphile_worker.force_unlock_workers(ARRAY[locked_by]) FROM graphile_worker.jobs
      WHERE locked_at < now() - interval '1 minute' AND locked_by NOT IN (SELECT id FROM "Worker")
      GROUP BY locked_by`
  })
}

/** Gives back what the worker still holds, and forgets it. For one that has ended. */
export function handBackJobs(id: string): Promise<number> {
  return asSystem(async tx => {
    await tx.$executeRaw`SELECT graphile_worker.force_unlock_workers(ARRAY[${id}])`
    return tx.$executeRaw`DELETE FROM "Worker" WHERE id = ${id}`
  })
}

/** The jobs that have been held under the worker's name for a minute. */
export async function heldJobs(id: string): Promise<string[]> {
  const rows = await asSystem(
    tx => tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM graphile_worker.jobs
      WHERE locked_by = ${id} AND locked_at < now() - interval '1 minute'`,
  )
  return rows.map(row => row.id)
}

function asSystem<T>(work: Parameters<typeof transactionAs<T>>[1]): Promise<T> {
  return transactionAs({ role: 'system' }, work)
}

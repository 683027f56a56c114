import 'server-only'
import { type Actor, isAdmin } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { withoutAddresses } from '@/lib/clean-text'

export type FailedJob = {
  id: string
  /** The job's name in the code. */
  task: string
  attempts: number
  /** It is not tried again by itself. */
  isGivenUp: boolean
  failedAt: Date
  nextAt: Date
  error: string
}

/** Jobs that failed the last time, those given up first; empty for everyone but an admin. */
export async function listFailedJobs(actor: Actor): Promise<FailedJob[]> {
  if (!isAdmin(actor)) return []
  const jobs = await readAs(
    actor,
    tx => tx.$queryRaw<FailedJob[]>`
      SELECT id, task, attempts, "isGivenUp", "failedAt", "nextAt", error FROM app.failed_jobs()
      ORDER BY "isGivenUp" DESC, "failedAt" DESC, id LIMIT 200`,
  )
  return jobs.map(job => ({ ...job, error: withoutAddresses(job.error.split('\n')[0] ?? '') }))
}

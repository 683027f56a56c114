import 'server-only'
import { isAdmin, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { jobHappenings } from '@/features/failed-jobs/happenings'
import type { RedoJob } from '@/features/failed-jobs/schema'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { tell } from '@/lib/happenings/tell'
import { accept, type Result, refuse } from '@/lib/result'

/** Lets a job that failed run now, with all its attempts before it. One that is done or under way stays. */
export async function redoJob(actor: SignedInActor, { jobId }: RedoJob): Promise<Result<string>> {
  if (!isAdmin(actor)) return refuse('not_found')
  return withActor(actor, async tx => {
    const [redone] = await tx.$queryRaw<
      { task: string | null }[]
    >`SELECT app.redo_job(${jobId}::bigint) AS task`
    if (!redone?.task) return refuse('job_is_gone')
    await tell(tx, actor, {
      of: jobHappenings,
      kind: 'job.redone',
      chainId: PROGRAMME_CHAIN,
      subjectId: PROGRAMME_CHAIN,
      facts: { task: redone.task, job: jobId },
    })
    return accept(jobId)
  })
}

import { systemActor, withActor } from '@/auth/doors'
import { notify } from '@/features/notifications/jobs'
import { issueReceipt } from '@/features/receipts/sealing/jobs'

type Job =
  | { name: 'notify'; payload: { eventId: string } }
  | { name: 'issue_receipt'; payload: { orderId: string } }

/** Writes the told world's receipts and notifications, which otherwise wait for the worker: copies need them. */
export async function doJobs(): Promise<void> {
  const jobs = await withActor(
    systemActor(),
    tx => tx.$queryRaw<Job[]>`
      SELECT task.identifier AS name, job.payload FROM graphile_worker._private_jobs job
      JOIN graphile_worker._private_tasks task ON task.id = job.task_id
      WHERE task.identifier IN ('notify', 'issue_receipt') ORDER BY job.id`,
  )
  for (const { name, payload } of jobs) {
    await (name === 'notify' ? notify(payload) : issueReceipt(payload))
  }
}

import { systemActor, withActor } from '@/auth/doors'
import { notify } from '@/features/notifications/jobs'

type Waiting = { id: string; eventId: string; at: Date }

/**
 * Writes the letters of the last days, each at the time of its event. The worker would date them all today. They would
 * ask for an answer by a day that is over.
 */
export async function writeLetters(): Promise<void> {
  const system = systemActor()
  const waiting = await withActor(
    system,
    tx => tx.$queryRaw<Waiting[]>`
      SELECT job.id::text, event.id AS "eventId", event."occurredAt" AS at FROM graphile_worker._private_jobs job
      JOIN graphile_worker._private_tasks task ON task.id = job.task_id AND task.identifier = 'notify'
      JOIN "Event" event ON event.id = (job.payload ->> 'eventId')::uuid
      ORDER BY event."occurredAt", event.position`,
  )
  for (const { eventId, at } of waiting) await notify({ eventId }, { ...system, now: at })
  await withActor(
    system,
    tx => tx.$executeRaw`
      DELETE FROM graphile_worker._private_jobs WHERE id = ANY(${waiting.map(({ id }) => id)}::bigint[])`,
  )
}

/** Keeps the told mail in the demo's inbox as it was written. It waits for no worker, and goes nowhere. */
export async function keepLetters(): Promise<void> {
  await withActor(systemActor(), async tx => {
    await tx.$executeRaw`
      DELETE FROM graphile_worker._private_jobs job USING graphile_worker._private_tasks task, "Mail" mail
      WHERE task.id = job.task_id AND task.identifier = 'send_mail'
        AND mail.id = (job.payload ->> 'mailId')::uuid AND mail.state = 'queued'`
    await tx.$executeRaw`
      UPDATE "Mail" SET state = 'captured', "sentAt" = "createdAt", attempts = 1 WHERE state = 'queued'`
  })
}

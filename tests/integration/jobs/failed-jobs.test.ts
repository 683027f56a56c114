import { beforeAll, expect, it } from 'vitest'
import { redoJob } from '@/features/failed-jobs/commands'
import { listFailedJobs } from '@/features/failed-jobs/queries'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { aStage, asSystem, refused, type Stage } from '../../support/order-stage'
import { asApp } from '../../support/sql'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

/** A job that has failed so many times of its 25. */
async function aFailedJob(attempts: number): Promise<string> {
  const [job] = await asSystem(
    tx => tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM graphile_worker.add_job('issue_receipt', '{"secret":"hemligt"}'::json)`,
  )
  const id = job?.id ?? ''
  await asSystem(
    tx => tx.$executeRaw`
      UPDATE graphile_worker._private_jobs
      SET attempts = ${attempts}, last_error = ${'No key for a@b.example\n at here'}, run_at = now() + interval '1 hour'
      WHERE id = ${id}::bigint`,
  )
  return id
}
const found = async (id: string) => (await listFailedJobs(stage.admin())).find(job => job.id === id)

it('an admin sees what failed, and why, but not what the job was given', async () => {
  const [waits, givenUp] = [await aFailedJob(3), await aFailedJob(25)]
  const shown = { task: 'issue_receipt', error: 'No key for …' }
  expect(await found(waits)).toMatchObject({ ...shown, attempts: 3, isGivenUp: false })
  expect(await found(givenUp)).toMatchObject({ ...shown, attempts: 25, isGivenUp: true })
  expect(JSON.stringify(await listFailedJobs(stage.admin()))).not.toContain('hemligt')
  expect(await listFailedJobs(stage.staff())).toEqual([])
})

it('one press lets it run now with all its attempts, and the log says so', async () => {
  const jobId = await aFailedJob(25)
  expect(await redoJob(stage.admin(), { jobId })).toEqual({ ok: true, value: jobId })
  const [job] = await asSystem(
    tx => tx.$queryRaw<object[]>`
      SELECT attempts::int, run_at <= now() AS "isDue" FROM graphile_worker.jobs WHERE id = ${jobId}::bigint`,
  )
  expect(job).toEqual({ attempts: 0, isDue: true })
  const event = await asSystem(tx =>
    tx.event.findFirstOrThrow({
      where: { chainId: PROGRAMME_CHAIN, kind: 'job.redone' },
      orderBy: { position: 'desc' },
    }),
  )
  expect(event).toMatchObject({
    personId: stage.admin().personId,
    facts: { task: 'issue_receipt', job: jobId },
  })
})

it('a job that is done, or under way, is not run twice; and nobody but an admin runs one', async () => {
  const jobId = await aFailedJob(2)
  expect(await redoJob(stage.staff(), { jobId })).toEqual(refused('not_found'))
  await asSystem(
    tx => tx.$executeRaw`
      UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'x' WHERE id = ${jobId}::bigint`,
  )
  expect(await redoJob(stage.admin(), { jobId })).toEqual(refused('job_is_gone'))
  expect(await redoJob(stage.admin(), { jobId: '999999999' })).toEqual(refused('job_is_gone'))
  // Nor does the database let anybody else.
  const asked = await asApp(stage.staff(), one => one(`SELECT app.redo_job(${jobId}) AS task`))
  expect(JSON.stringify(asked)).not.toContain('issue_receipt')
})

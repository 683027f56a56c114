import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, run, type TaskList } from 'graphile-worker'
import { settleAddress } from '@/features/account/address/jobs'
import { followServices } from '@/features/catalogue/lifecycle/jobs'
import { notify } from '@/features/notifications/jobs'
import { resumeMail, sendMail } from '@/features/notifications/outbox/jobs'
import { remindEachMorning } from '@/features/notifications/reminders/jobs'
import { settleParties } from '@/features/organisations/jobs'
import { verifyChains } from '@/features/receipts/log/jobs'
import { issueReceipt } from '@/features/receipts/sealing/jobs'
import { offerPlaces, settleRounds } from '@/features/rounds/jobs'
import { forgetOld } from '@/features/settings/kept/jobs'
import { env } from '@/lib/env'
import type { Jobs } from '@/lib/jobs'
import { log } from '@/lib/log'

const CONCURRENCY = 4
const WAIT_BEFORE_RESTART = 10_000

/** The task for each job. If one is missing, it does not compile. */
const handlers: { [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<void> } = {
  notify,
  send_mail: payload => sendMail(payload),
  resume_mail: () => resumeMail(),
  remind: () => remindEachMorning(),
  forget_old: () => forgetOld(),
  settle_address: settleAddress,
  settle_parties: () => settleParties(),
  offer_places: payload => offerPlaces(payload),
  settle_rounds: () => settleRounds(),
  follow_services: () => followServices(),
  issue_receipt: issueReceipt,
  verify_chains: verifyChains,
}

/**
 * Jobs by the clock (UTC). One that was missed within two days is done once at the next start. Half past
 * seven in Sweden is one of two times in UTC, so the job itself checks the time.
 */
const CRONTAB = `
20 2 * * * verify_chains ?fill=2d&max=5
50 2 * * * forget_old ?fill=2d&max=5
5 * * * * settle_parties ?max=3
10 * * * * follow_services ?fill=1d&max=3
*/10 * * * * resume_mail ?max=1
10 * * * * settle_rounds ?max=3
30 5,6 * * 1-5 remind ?fill=12h&max=3
`

export type Worker = {
  /** Waits for the jobs that are under way. */
  stop(): Promise<void>
  /** Rejects when the worker gives up, as it does when the database stays away. */
  ended: Promise<void>
}

/** Runs the jobs until it is stopped. */
export async function startWorker(): Promise<Worker> {
  const connectionString = env().DATABASE_WORKER_URL
  if (!connectionString) throw new Error('DATABASE_WORKER_URL is missing: the role that runs the jobs')
  const runner = await run({
    connectionString,
    concurrency: CONCURRENCY,
    // The code that starts the worker knows when the process ends.
    noHandleSignals: true,
    logger: workerLogger(),
    taskList: handlers as TaskList,
    crontab: CRONTAB,
  })
  await runner.addJob('verify_chains', { ifDue: true }, { jobKey: 'verify_chains_at_start' })
  let stopping: Promise<void> | undefined
  const ended = runner.promise.catch(error => {
    if (!stopping) throw error
  })
  const stop = () => {
    stopping ??= runner.stop().then(() => ended)
    return stopping
  }
  return { stop, ended }
}

/** Works beside a web server until the process is asked to end; a worker that gives up is started again. */
export async function keepWorking(): Promise<void> {
  const ending = new AbortController()
  let worker: Worker | undefined
  const end = () => {
    ending.abort()
    void worker?.stop()
  }
  process.once('SIGTERM', end).once('SIGINT', end)
  while (!ending.signal.aborted) {
    try {
      worker = await startWorker()
      if (ending.signal.aborted) await worker.stop()
      await worker.ended
    } catch (error) {
      log().error({ err: error }, 'the worker is down and will be started again')
      await sleep(WAIT_BEFORE_RESTART, undefined, { signal: ending.signal }).catch(() => undefined)
    }
  }
}

/** The queue's words, one level down: that a job is done is no news. */
function workerLogger(): Logger {
  const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const
  return new Logger(({ taskIdentifier, jobId }) => (level, message) => {
    log()[levels[level]]({ job: taskIdentifier, jobId }, message)
  })
}

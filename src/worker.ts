import 'server-only'
import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { settleAddress } from '@/features/account/address/jobs'
import { tellPasskey } from '@/features/account/passkeys/jobs'
import { followServices } from '@/features/catalogue/lifecycle/jobs'
import { settleModeSwitch } from '@/features/deliveries/mode-switch/jobs'
import { tellOfLateDuties } from '@/features/duties/jobs'
import { mailEvaluators } from '@/features/evaluations/asked/jobs'
import { closeFollowUp, settleFollowUps } from '@/features/follow-ups/jobs'
import { notify } from '@/features/notifications/jobs'
import { resumeMail, sendMail } from '@/features/notifications/outbox/jobs'
import { remindEachMorning } from '@/features/notifications/reminders/jobs'
import { settleParties } from '@/features/organisations/jobs'
import { erasePersonOnDecision } from '@/features/personal-data/erasure/jobs'
import { verifyChains } from '@/features/receipts/log/jobs'
import { issueReceipt } from '@/features/receipts/sealing/jobs'
import { offerPlaces, settleRounds } from '@/features/rounds/jobs'
import { forgetOld } from '@/features/settings/kept/jobs'
import { closeMonths } from '@/features/statistics/month-ends/jobs'
import { env } from '@/lib/env'
import type { Jobs } from '@/lib/jobs'
import { log } from '@/lib/log'
import { beginStopping } from '@/lib/stopping'
import { freeJobsOfTheDead, handBackJobs, heldJobs, sayAlive } from '@/lib/workers'

const CONCURRENCY = 4
const WAIT_BEFORE_RESTART = 10_000
const BEAT = 15_000
/** A container has ten seconds to end, and the requests need theirs too. */
const LONGEST_STOP = 5_000
const LONGEST_HANDING_BACK = 1_500

/** The task for each job. If one is missing, it does not compile. */
const handlers: { [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<void> } = {
  notify: payload => notify(payload),
  send_mail: payload => sendMail(payload),
  resume_mail: () => resumeMail(),
  remind: async () => {
    await tellOfLateDuties()
    await remindEachMorning()
  },
  forget_old: () => forgetOld(),
  settle_address: settleAddress,
  erase_person: payload => erasePersonOnDecision(payload),
  tell_passkey: tellPasskey,
  settle_parties: () => settleParties(),
  offer_places: payload => offerPlaces(payload),
  settle_rounds: () => settleRounds(),
  follow_services: () => followServices(),
  mail_evaluators: payload => mailEvaluators(payload),
  follow_up: () => settleFollowUps(),
  close_follow_up: payload => closeFollowUp(payload),
  close_months: () => closeMonths(),
  settle_mode_switch: payload => settleModeSwitch(payload),
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
40 4 * * * follow_up ?fill=2d&max=5
20 * * * * close_months ?fill=1d&max=3
5 * * * * settle_parties ?max=3
10 * * * * follow_services ?fill=1d&max=3
*/10 * * * * resume_mail ?max=1
10 * * * * settle_rounds ?max=3
30 5,6 * * 1-5 remind ?fill=12h&max=3
`

export type Worker = {
  /** Waits for the jobs that are under way, and hands back those that take too long. */
  stop(): Promise<void>
  /** Rejects when the worker gives up, as it does when the database stays away. */
  ended: Promise<void>
}

/** Runs the jobs until it is stopped. */
export async function startWorker(): Promise<Worker> {
  const connectionString = env().DATABASE_WORKER_URL
  if (!connectionString) throw new Error('DATABASE_WORKER_URL is missing: the role that runs the jobs')
  const events: WorkerEvents = new EventEmitter()
  const named = new Promise<string>(resolve => {
    events.once('pool:create', ({ workerPool }) => resolve(workerPool.id))
  })
  const inHand = new Set<string>()
  events.on('job:start', ({ job }) => inHand.add(job.id))
  events.on('job:complete', ({ job }) => inHand.delete(job.id))
  const runner = await run({
    connectionString,
    concurrency: CONCURRENCY,
    // The code that starts the worker knows when the process ends.
    noHandleSignals: true,
    logger: workerLogger(),
    taskList: handlers as TaskList,
    crontab: CRONTAB,
    events,
  })
  const id = await named
  const beating = setInterval(beat({ id, inHand, runner }), BEAT)
  let stopping: Promise<void> | undefined
  const ended = runner.promise
    .catch(error => {
      if (!stopping) throw error
    })
    .finally(() => clearInterval(beating))
  const stop = () => {
    stopping ??= endWorker(id, runner)
    return stopping
  }
  const ifDue = { jobKey: 'verify_chains_at_start' }
  await runner
    .addJob('verify_chains', { ifDue: true }, ifDue)
    .catch(error => stop().then(() => Promise.reject(error)))
  return { stop, ended }
}

/** The queue does not wait until a job's end is written down. A job still held then is given back by name. */
async function endWorker(id: string, runner: Runner): Promise<void> {
  await Promise.race([runner.stop().catch(() => undefined), sleep(LONGEST_STOP)])
  const handedBack = handBackJobs(id).catch(error => log().error({ err: error }, 'jobs were not handed back'))
  await Promise.race([handedBack, sleep(LONGEST_HANDING_BACK)])
}

/** Works until it is stopped; a worker that gives up is started again, under a new name. */
export function keepWorking(): Pick<Worker, 'stop'> {
  const ending = new AbortController()
  let worker: Worker | undefined
  const work = async () => {
    while (!ending.signal.aborted) {
      try {
        worker = await startWorker()
        if (!ending.signal.aborted) await worker.ended
      } catch (error) {
        log().error({ err: error }, 'the worker is down and will be started again')
        await sleep(WAIT_BEFORE_RESTART, undefined, { signal: ending.signal }).catch(() => undefined)
      }
      await worker?.stop()
    }
  }
  const working = work()
  const stop = async () => {
    beginStopping()
    ending.abort()
    await worker?.stop()
    await working
  }
  return { stop }
}

/** Gives what a worker does beside its jobs: it says that it lives, and frees the jobs that nobody does. */
function beat({ id, inHand, runner }: { id: string; inHand: Set<string>; runner: Runner }): () => void {
  let strayed: string[] = []
  const look = async () => {
    await sayAlive(id)
    const freed = await freeJobsOfTheDead()
    if (freed > 0) log().warn({ workers: freed }, 'the jobs of workers that died were given to the others')
    const stray = (await heldJobs(id)).filter(job => !inHand.has(job))
    // A connection that broke took the answer with it. The queue holds a job for us that we do not know of.
    const isLost = stray.some(job => strayed.includes(job))
    strayed = stray
    if (isLost) await runner.stop('it holds jobs that it does not do')
  }
  const report = (error: unknown) => log().error({ err: error }, 'the worker cannot say that it lives')
  void look().catch(report)
  return () => void look().catch(report)
}

/** The queue's words, one level down: that a job is done is no news. */
function workerLogger(): Logger {
  const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const
  return new Logger(({ taskIdentifier, jobId }) => (level, message) => {
    log()[levels[level]]({ job: taskIdentifier, jobId }, message)
  })
}

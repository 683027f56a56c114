import { isDemo } from '@/lib/env'
import { log } from '@/lib/log'
import { servedWorldFault } from '@/lib/served-world'
import { logStart } from '@/lib/start-line'
import { keepWorking } from '@/worker'
import { readEnvironment } from './environment'
import { Failure, runScript } from './failure'
import { say } from './say'
import { stopAsked } from './stop-asked'

// `npm run worker`: the jobs without a web server, for production.
await runScript(async () => {
  const given = readEnvironment()
  // Without the app's role a production's worker would take itself for a demo's, and keep the mail.
  for (const variable of ['DATABASE_URL', 'DATABASE_WORKER_URL'] as const) {
    if (!given[variable]) throw new Failure(`${variable} is missing: the jobs need it.`)
  }
  const fault = await servedWorldFault()
  if (fault) throw new Failure(fault)
  // The queue does not wait for the end of a job to be written down. A database that goes away then is told here.
  process.on('unhandledRejection', error => log().error({ err: error }, 'a promise failed that nobody kept'))
  const worker = keepWorking()
  logStart('worker')
  say('The worker runs.', { demo: isDemo(given) })
  await stopAsked()
  await worker.stop()
  process.exit(0)
})

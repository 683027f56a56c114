import { once } from 'node:events'
import { startWorker } from '@/worker'
import { readEnvironment } from './environment'
import { Failure, runScript } from './failure'

// `npm run worker`: the jobs without a web server, for production.
await runScript(async () => {
  if (!readEnvironment().DATABASE_WORKER_URL)
    throw new Failure('DATABASE_WORKER_URL is missing: the jobs need it.')
  const worker = await startWorker()
  console.log('The worker runs.')
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await worker.stop()
  process.exit(0)
})

import { verifyLogOnly } from '@/features/receipts/log/jobs'
import { readEnvironment } from './environment'
import { Failure, runScript } from './failure'
import { bePatient } from './patience'

// `npm run verify -- --log`: every chain of the log in the database, and the rows that it tells of. It changes nothing.
await runScript(async () => {
  bePatient()
  const given = readEnvironment()
  for (const variable of ['DATABASE_URL', 'DATABASE_WORKER_URL'] as const) {
    if (!given[variable]) throw new Failure(`${variable} is missing: the log is read with it.`)
  }
  const { head, faults } = await verifyLogOnly()
  console.log(`${head.chains} chains, ${head.events} events, head ${head.head}`)
  for (const { chainId, position, fault } of faults) console.log(`${chainId} at ${position}: ${fault}`)
  console.log(faults.length > 0 ? `THE LOG DOES NOT HOLD: ${faults.length} faults` : 'THE LOG HOLDS')
  process.exit(faults.length > 0 ? 1 : 0)
})

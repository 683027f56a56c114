import { doJobs } from '../prisma/seed/scale/do-jobs'
import { multiplyWorld } from '../prisma/seed/scale/multiply-world'
import { connectTo } from './connect'
import { runScript } from './failure'
import { bePatient } from './patience'

// A process of its own, after `scripts/seed-world.ts`: makes the told world so many times as large.
await runScript(async () => {
  bePatient()
  const scale = Number(process.argv[2])
  await doJobs()
  const owner = await connectTo('DATABASE_OWNER_URL', String(process.env.DATABASE_OWNER_URL))
  await multiplyWorld(owner, { scale, log: line => console.log(line) })
  process.exit(0)
})

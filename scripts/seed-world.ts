import { seedWorld } from '../prisma/seed/world'
import { closeSeededMonths } from '../prisma/seed/world/closing'
import { runScript } from './failure'
import { bePatient } from './patience'

// A process of its own for the seed; `scripts/boot-database.ts` starts it while it holds the lock.
await runScript(async () => {
  bePatient()
  const [asOf = '', scale = '1'] = process.argv.slice(2)
  await seedWorld({ asOf, scale: Number(scale), log: line => console.log(line) })
  if (scale === '1') await closeSeededMonths(asOf)
  process.exit(0)
})

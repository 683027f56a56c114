import { parseArgs } from 'node:util'
import { dayOf, isDay } from '@/lib/dates'
import { bootDatabase } from './boot-database'
import { prepareEnvironment, readEnvironment } from './environment'
import { Failure, runScript } from './failure'

// `npm run seed -- --as-of=2021-06-17 --scale=4 --reset`: demo data; --reset empties a demo before it.
await runScript(async () => {
  const { values } = parseArgs({
    options: {
      'as-of': { type: 'string', default: dayOf(new Date()) },
      scale: { type: 'string', default: '1' },
      reset: { type: 'boolean', default: false },
    },
  })
  const seed = { asOf: dayFrom(values['as-of']), scale: scaleFrom(values.scale) }
  const prepared = await prepareEnvironment(readEnvironment())
  try {
    if (!prepared.demo)
      throw new Failure('Only a demo is seeded: set PORTAL_DEMO=1 to make this database one.')
    if (!prepared.variables.DATABASE_OWNER_URL)
      throw new Failure('DATABASE_OWNER_URL is missing: the role that owns the tables.')
    await bootDatabase({ variables: prepared.variables, demo: true, seed, reset: values.reset })
  } finally {
    await prepared.embedded?.stop()
  }
  process.exit(0)
})

function dayFrom(text: string): string {
  if (!isDay(text)) throw new Failure(`--as-of=${text} is not a day: write it as 2021-06-17.`)
  return text
}

function scaleFrom(text: string): number {
  const scale = Number(text)
  if (!Number.isInteger(scale) || scale < 1 || scale > 100) {
    throw new Failure(`--scale=${text} is not a whole number from 1 to 100.`)
  }
  return scale
}

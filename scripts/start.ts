import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { dayOf } from '@/lib/dates'
import { bootDatabase } from './boot-database'
import { buildOnce } from './build'
import { listenHost, type Prepared, prepareEnvironment, readEnvironment } from './environment'
import { errorCode, Failure, runScript } from './failure'
import { isPortFree, stopProcess } from './processes'
import { say } from './say'
import { serve } from './serve'
import { stopAsked } from './stop-asked'

// `npm start`: database, migrations, demo data, build and server, in this order, each only where it is needed.
await runScript(async () => {
  const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } })
  const given = readEnvironment()
  const host = listenHost(given)
  await refuseTakenPort(given.PORT, host)
  const prepared = await prepareEnvironment(given)
  try {
    await run(prepared, { host, dev: values.dev })
  } finally {
    await prepared.embedded?.stop()
  }
  process.exit(0)
})

async function run(prepared: Prepared, { host, dev }: { host: string; dev: boolean }) {
  const { given, demo, variables, embedded } = prepared
  const asked = stopAsked()
  const work = async () => {
    if (embedded) say(`The database lies in ${embedded.folder}`, { demo })
    const seed = { asOf: dayOf(new Date()), scale: 1 }
    await bootDatabase({ variables, demo, seed: demo ? seed : undefined })
    const buildId = dev ? undefined : await buildOnce(variables)
    return serve({ host, port: given.PORT, dev, demo, env: { ...variables, PORTAL_BUILD_ID: buildId } })
  }
  const server = await Promise.race([work(), asked.then(() => undefined)])
  if (!server) return
  say(`The portal is ready at ${variables.PORTAL_URL}`, { demo })
  const ended = once(server, 'exit')
  const isAsked = await Promise.race([asked.then(() => true), ended.then(() => false)])
  if (!isAsked) throw new Failure('The server ended by itself; its log is above.')
  await stopProcess(server, 'SIGTERM')
}

async function refuseTakenPort(port: number, host: string) {
  const isFree = await isPortFree(port, host).catch(error => {
    throw new Failure(`The portal cannot listen on ${host}:${port} (${errorCode(error)}).`)
  })
  if (!isFree) throw new Failure(`Port ${port} is taken. Stop what runs there, or set PORT to another.`)
}

import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { bootDatabase, stockholmToday } from './boot-database'
import { buildOnce } from './build'
import { listenHost, type Prepared, prepareEnvironment, readEnvironment } from './environment'
import { errorCode, Failure, runScript } from './failure'
import { isPortFree, stopProcess } from './processes'
import { serve } from './serve'

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
  const stopAsked = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  const work = async () => {
    if (embedded) console.log(`The database lies in ${embedded.folder}`)
    const seed = { asOf: stockholmToday(), scale: 1 }
    await bootDatabase({ variables, demo, seed: demo ? seed : undefined })
    const buildId = dev ? undefined : await buildOnce(variables)
    return serve({ host, port: given.PORT, dev, env: { ...variables, PORTAL_BUILD_ID: buildId } })
  }
  const server = await Promise.race([work(), stopAsked.then(() => undefined)])
  if (!server) return
  console.log(`The portal is ready at ${variables.PORTAL_URL}`)
  const ended = once(server, 'exit')
  const isAsked = await Promise.race([stopAsked.then(() => true), ended.then(() => false)])
  if (!isAsked) throw new Failure('The server ended by itself; its log is above.')
  await stopProcess(server, 'SIGTERM')
}

async function refuseTakenPort(port: number, host: string) {
  const isFree = await isPortFree(port, host).catch(error => {
    throw new Failure(`The portal cannot listen on ${host}:${port} (${errorCode(error)}).`)
  })
  if (!isFree) throw new Failure(`Port ${port} is taken. Stop what runs there, or set PORT to another.`)
}

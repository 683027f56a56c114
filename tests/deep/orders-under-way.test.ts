import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, onTestFailed, onTestFinished } from 'vitest'
import { type Signatories, signInSignatories } from '../../bench/portal/signatories'
import { buildOnce } from '../../scripts/build'
import { freePort, runNode, scriptArguments } from '../../scripts/processes'
import { type MailServer, startMailServer } from '../support/mail-server'
import { type Process, startedProcess, startedWorker, untilReady } from '../support/portal-process'
import { printLine } from '../support/test-depth'
import { letItHold } from '../support/worlds'
import { keepRunning } from './kept-process'
import { accountOf, allDone, lastOrderNumber, strayJob, untilAllIsDone } from './order-account'
import { type Clients, orderClients } from './order-clients'
import { aProxy } from './plain-proxy'
import { aToldCluster, type ToldCluster } from './told-cluster'

/** A run of the whole: `PORTAL_TEST_ORDERS=20` is a quick try. */
const ORDERS = Number(process.env.PORTAL_TEST_ORDERS ?? 300)
const CLIENTS = 10
const KILLED = ['app', 'database', 'worker'] as const
const TIMES = 3
const NOTICES_ARE_OUT = 3 * 60_000
/** For all orders on a machine that does much else: the clients are not measured. */
const LONGEST = 60 * 60_000

let cluster: ToldCluster
let mail: MailServer
let people: Signatories[]

beforeAll(async () => {
  await buildOnce(process.env)
  mail = await startMailServer()
  cluster = await aToldCluster('orders-under-way')
  // A demo ends at once; these are to stop as in operation.
  await letItHold('production', cluster.variables.DATABASE_OWNER_URL)
  people = await signInSignatories({ ...process.env, ...cluster.variables }, CLIENTS)
}, 900_000)

afterAll(async () => {
  await mail?.stop()
  await cluster?.stop()
})

const settings = () => ({
  ...cluster.variables,
  DATABASE_OWNER_URL: '',
  PORTAL_DEMO: '0',
  SMTP_URL: mail.url,
})

it('two instances behind a proxy are replaced one after the other, and nobody sees it', async () => {
  let isOver = false
  const ports = [await freePort(), await freePort()]
  const proxy = await aProxy(ports)
  const instance = async (port: number) => {
    const started = startedProcess({ ...settings(), PORT: String(port), PORTAL_URL: proxy.url })
    await untilReady(started)
    return started
  }
  const instances = await Promise.all(ports.map(instance))
  const replaced: Process[] = []
  // The clients of a test that failed would go on under the next one.
  onTestFinished(() => {
    isOver = true
  })
  onTestFailed(() => [...instances, ...replaced].forEach(printTroubles))
  // Both have worked for a while before one of them is replaced.
  await orderClients(proxy.url, { people, isWanted: begun => begun < CLIENTS, mayRetry: true }).ended
  await untilAllIsDone(cluster.superuserUrl)
  const before = await lastOrderNumber(cluster.superuserUrl)

  const clients = orderClients(proxy.url, { people, isWanted: () => !isOver, mayRetry: false })
  const seen = people.map(({ employer }) => readPages(proxy.url, employer, () => isOver))
  for (const [index, former] of instances.entries()) {
    await ordersDone(clients, clients.done + CLIENTS)
    former.child.kill('SIGTERM')
    expect(await former.ended).toBe(0)
    replaced.push(await instance(ports[index] ?? 0))
  }
  await ordersDone(clients, clients.done + CLIENTS)
  isOver = true
  await clients.ended
  const answers = (await Promise.all(seen)).flat()
  printLine(`${clients.done} orders and ${answers.length} pages while both instances were replaced`)
  expect(answers.filter(status => status !== 200)).toEqual([])
  await untilAllIsDone(cluster.superuserUrl)
  expect(await accountOf(cluster.superuserUrl, before)).toEqual(allDone(clients.done))
  for (const { child } of replaced) child.kill('SIGTERM')
  await Promise.all(replaced.map(({ ended }) => ended))
  await proxy.stop()
})

it('nothing is lost or doubled when processes are killed under orders', { timeout: LONGEST }, async () => {
  const port = String(await freePort())
  const app = keepRunning(() => startedProcess({ ...settings(), PORT: port, PORTAL_WORKER: 'off' }))
  const workers = [0, 1].map(() => keepRunning(() => startedWorker(settings())))
  await untilReady(app.now())
  const before = await lastOrderNumber(cluster.superuserUrl)
  mail.received.length = 0

  const { url } = app.now()
  const clients = orderClients(url, { people, isWanted: begun => begun < ORDERS, mayRetry: true })
  const kill = { app: app.kill, database: crashWithStrayJob, worker: async () => workers[0]?.kill() }
  const kills = Array.from({ length: TIMES }, () => KILLED).flat()
  for (const [index, name] of kills.entries()) {
    await ordersDone(clients, (ORDERS * (index + 1)) / kills.length)
    await kill[name]()
    printLine(`${name} killed after ${clients.done} orders`)
  }
  const lastKill = performance.now()
  await clients.ended
  await untilAllIsDone(cluster.superuserUrl)
  const took = performance.now() - lastKill
  const doubled = countDoubled(mail)
  printLine(`${clients.retries} steps asked again, ${mail.received.length} mails, ${doubled} of them twice`)
  printLine(`All was done ${(took / 1000).toFixed(0)} s after the last kill`)
  expect(await accountOf(cluster.superuserUrl, before)).toEqual(allDone(ORDERS))
  // The one that a killed worker had in hand.
  expect(doubled).toBeLessThanOrEqual(TIMES)
  expect(took).toBeLessThan(NOTICES_ARE_OUT)
  const env = { ...process.env, ...settings() }
  const verified = await runNode(scriptArguments('scripts/verify.ts', ['--log']), { env })
  expect(verified.output).toContain('THE LOG HOLDS')
  await Promise.all([app, ...workers].map(one => one.stop()))
})

/** Resolves when so many orders are done; rejects when a client has given up. */
async function ordersDone(clients: Clients, count: number): Promise<void> {
  const reached = async () => {
    while (clients.done < count) await sleep(20)
  }
  await Promise.race([reached(), clients.ended.then(reached)])
}

/** The status of every page that a person got, one after the other. */
async function readPages(url: string, cookie: string, isOver: () => boolean): Promise<number[]> {
  const answers: number[] = []
  for (let page = 0; !isOver(); page++) {
    const path = ['/oversikt', '/tjanster', '/avrop', '/verksamhet'][page % 4]
    const answer = await fetch(url + path, { headers: { cookie }, redirect: 'manual' }).catch(() => undefined)
    await answer?.arrayBuffer()
    answers.push(answer?.status ?? 0)
  }
  return answers
}

/** The database ends while its queue holds a job for a worker that does not know of it. */
async function crashWithStrayJob(): Promise<void> {
  expect(await strayJob(cluster.superuserUrl)).toBe(true)
  await cluster.crash()
}

/** The lines of its log that tell of faults. */
function printTroubles({ lines }: Process): void {
  for (const line of lines) if (/"level":"(warn|error|fatal)"/.test(line)) printLine(line.slice(0, 600))
}

function countDoubled({ received }: MailServer): number {
  const names = received.map(({ raw }) => raw.match(/^Message-ID: (.*)$/im)?.[1])
  return names.length - new Set(names).size
}

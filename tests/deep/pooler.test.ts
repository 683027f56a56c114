import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Signatories, signInSignatories } from '../../bench/portal/signatories'
import { buildOnce } from '../../scripts/build'
import { freePort } from '../../scripts/processes'
import { type MailServer, startMailServer } from '../support/mail-server'
import { startedProcess, untilReady } from '../support/portal-process'
import { testFolder } from '../support/server'
import { printLine } from '../support/test-depth'
import { letItHold } from '../support/worlds'
import { aBouncer, hasBouncer } from './bouncer'
import { accountOf, allDone, lastOrderNumber, untilAllIsDone } from './order-account'
import { orderClients } from './order-clients'
import { aToldCluster, type ToldCluster } from './told-cluster'

const ORDERS = 12
const CLIENTS = 4
/** By transaction it holds from PgBouncer 1.21 on, with `max_prepared_statements`. */
const mode = process.env.PORTAL_TEST_POOLING === 'transaction' ? 'transaction' : 'session'

let cluster: ToldCluster
let mail: MailServer
let people: Signatories[]

describe.skipIf(!hasBouncer)('PgBouncer before the database', () => {
  beforeAll(async () => {
    await buildOnce(process.env)
    mail = await startMailServer()
    cluster = await aToldCluster('pooler')
    await letItHold('production', cluster.variables.DATABASE_OWNER_URL)
    people = await signInSignatories({ ...process.env, ...cluster.variables }, CLIENTS)
  }, 900_000)

  afterAll(async () => {
    await mail?.stop()
    await cluster?.stop()
  })

  it('takes joint orders from their beginning to their receipt', async () => {
    const { DATABASE_URL = '', DATABASE_WORKER_URL = '' } = cluster.variables
    const bouncer = await aBouncer(path.join(testFolder(), 'bouncer'), DATABASE_URL, mode)
    const port = String(await freePort())
    const settings = { PORTAL_DEMO: '0', SMTP_URL: mail.url, PORT: port, PORTAL_CONNECTIONS: '10' }
    const portal = startedProcess({ ...settings, DATABASE_URL: bouncer.url, DATABASE_WORKER_URL })
    await untilReady(portal)
    const before = await lastOrderNumber(cluster.superuserUrl)
    const clients = orderClients(portal.url, {
      people,
      isWanted: begun => begun < ORDERS,
      mayRetry: false,
    })
    await clients.ended
    await untilAllIsDone(cluster.superuserUrl)
    printLine(`${clients.done} orders through PgBouncer, by ${mode}, ${mail.received.length} mails`)
    expect(await accountOf(cluster.superuserUrl, before)).toEqual(allDone(ORDERS))
    portal.child.kill('SIGTERM')
    expect(await portal.ended).toBe(0)
    await bouncer.stop()
  })
})

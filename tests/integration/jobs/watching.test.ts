import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { readHealth } from '@/features/open-interface/health-queries'
import { writeFigures } from '@/features/open-interface/measure-queries'
import { poolFigures } from '@/lib/connection-pool'
import { disconnect, openConnections, transactionAs } from '@/lib/db'
import { sayAlive } from '@/lib/workers'
import { lookOnce } from '@/watch'
import type { MailServer } from '../../support/mail-server'
import { asSystem, whileDatabaseIsAway } from '../../support/signing-in'
import { aMailServer } from '../notifications/mail-stand-in'

const PAGES = 3
Object.assign(process.env, { PORTAL_ALERT_ADDRESS: 'drift@example.se', PORTAL_CONNECTIONS: String(PAGES) })
let server: MailServer
beforeAll(async () => {
  server = await aMailServer()
})
beforeEach(async () => {
  server.received.length = 0
  await sayAlive('living')
  await lookOnce()
})

const seen = (secondsAgo: number) =>
  asSystem(tx => tx.$executeRaw`UPDATE "Worker" SET "seenAt" = now() - make_interval(secs => ${secondsAgo})`)

it('tells the operator once that no worker lives, and again when it has lived meanwhile', async () => {
  await seen(300)
  expect([await lookOnce(), await lookOnce()]).toEqual([['worker'], ['worker']])
  expect(server.received.map(mail => mail.to)).toEqual(['drift@example.se'])
  await sayAlive('living')
  expect(await lookOnce()).toEqual([])
  await seen(300)
  await lookOnce()
  expect(server.received).toHaveLength(2)
})

it('tells of a database that is away, without it', async () => {
  await whileDatabaseIsAway(async () => {
    expect(await lookOnce()).toEqual(['database'])
    expect(await readHealth()).toMatchObject({
      status: 'failing',
      parts: { database: 'failing', mail: 'ok' },
    })
  })
  expect(server.received).toHaveLength(1)
})

it('health tells worker and mail, and they decide nothing', async () => {
  expect(await readHealth()).toMatchObject({
    status: 'ok',
    parts: { database: 'ok', schema: 'ok', writable: 'ok', worker: 'ok', mail: 'ok' },
    worker: { living: 1 },
  })
  await seen(300)
  expect(await readHealth()).toMatchObject({ status: 'ok', parts: { worker: 'failing' } })
})

it('an instance that stops is not ready, whatever else is well', async () => {
  vi.stubGlobal('portalIsStopping', true)
  expect(await readHealth()).toMatchObject({ status: 'stopping', parts: { database: 'ok', writable: 'ok' } })
  vi.unstubAllGlobals()
})

it('the connections of the pages are open before the first page is asked for', async () => {
  await disconnect()
  await openConnections()
  expect(poolFigures()).toMatchObject({ app_connections: PAGES, app_busy: 0 })
})

it('health has connections of its own while every page waits', async () => {
  let begun = 0
  let end = () => {}
  const waiting = new Promise<void>(resolve => {
    end = resolve
  })
  const pages = Array.from({ length: PAGES }, () =>
    transactionAs({ role: 'anonymous' }, () => {
      begun += 1
      return waiting
    }),
  )
  while (begun < PAGES) await sleep(10)
  expect(await readHealth()).toMatchObject({ status: 'ok', parts: { database: 'ok', writable: 'ok' } })
  end()
  await Promise.all(pages)
})

it('a database with an older schema than the code was written for is not ready', async () => {
  const schema = (value: string) =>
    asSystem(tx =>
      tx.portalSetting.update({ where: { key: 'schema' }, data: { value }, select: { key: true } }),
    )
  const [now] = await asSystem(tx => tx.portalSetting.findMany({ where: { key: 'schema' } }))
  await schema('20200101000000_older')
  expect(await readHealth()).toMatchObject({
    status: 'failing',
    parts: { schema: 'failing', writable: 'ok' },
  })
  await schema('99990101000000_newer')
  expect(await readHealth()).toMatchObject({ status: 'ok' })
  await schema(String(now?.value))
})

it('writes its figures for Prometheus', async () => {
  const written = await writeFigures()
  for (const name of ['workers 1', 'jobs_waiting', 'mail_failed', 'database_writable 1', 'alarm_worker 0']) {
    expect(written).toContain(`portal_${name}`)
  }
})

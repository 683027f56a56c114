import { beforeAll, expect, it } from 'vitest'
import { readTable } from '@/features/exports/queries'
import { noteFile } from '@/features/taken-files/commands'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { exportedPages } from '@/lib/export-address'
import { aStage, asSystem, chainFaults, type Stage } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

it('a file that was taken stands in the log: page, format, rows and filter, but no name in the chain itself', async () => {
  const file = { page: '/admin/verksamheter', format: 'csv', filter: 'sok=Amina', rows: 7 } as const
  expect(await noteFile(stage.staff(), file)).toEqual({ ok: true, value: 7 })
  const event = await asSystem(tx =>
    tx.event.findFirstOrThrow({
      where: { chainId: PROGRAMME_CHAIN, kind: 'file.taken' },
      orderBy: { position: 'desc' },
      select: { facts: true, texts: { select: { text: true } } },
    }),
  )
  expect(event).toEqual({
    facts: { page: '/admin/verksamheter', format: 'csv', rows: 7 },
    texts: [{ text: 'sok=Amina' }],
  })
  expect(await chainFaults(PROGRAMME_CHAIN)).toEqual([])
})

it('no table holds a name or address of anybody', async () => {
  const people = await asSystem(tx => tx.person.findMany({ select: { name: true, email: true } }))
  const tables = await Promise.all(exportedPages.map(page => readTable(stage.staff(), page, {})))
  const text = JSON.stringify(tables)
  expect(text).toContain(stage.home.name)
  expect(people.flatMap(({ name, email }) => [name, email]).filter(one => text.includes(one))).toEqual([])
})

it('a list of a hundred thousand rows says that it is too long, and its filter still gives a file', async () => {
  await asSuperuser(client =>
    client.query(`INSERT INTO "Mail" (key, "toAddress", subject, body, state, "createdAt")
      SELECT 'long:' || n, 'a@verket.example', 'Hej', 'Hej', 'queued', now() FROM generate_series(1, 100000) n`),
  )
  expect(await readTable(stage.staff(), '/admin/post', {})).toBe('too_many_rows')
  const failed = await readTable(stage.staff(), '/admin/post', { lage: 'failed' })
  expect(failed).toMatchObject({ rows: [] })
})

import { beforeAll, expect, it } from 'vitest'
import { readTable } from '@/features/exports/queries'
import { noteFile } from '@/features/taken-files/commands'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { exportedPages } from '@/lib/export-address'
import { aStage, asSystem, chainFaults, found, NOW, type Stage, signatory } from '../../support/order-stage'
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

it('no table holds a name or address of anybody but the staff', async () => {
  const people = await asSystem(tx =>
    tx.person.findMany({ where: { staffRole: null }, select: { name: true, email: true } }),
  )
  const tables = await Promise.all(exportedPages.map(page => readTable(stage.staff(), page, {})))
  const text = JSON.stringify(tables)
  expect(text).toContain(stage.home.name)
  expect(people.flatMap(({ name, email }) => [name, email]).filter(one => text.includes(one))).toEqual([])
})

it('the call list is a file to call by, and names nobody of a union', async () => {
  const [hr, seko] = [signatory(stage.home, 'employer'), signatory(stage.home, 'seko')]
  const people = await asSystem(tx =>
    tx.person.findMany({ where: { id: { in: [hr.personId, seko.personId] } } }),
  )
  const [ofEmployer, ofUnion] = [hr, seko].map(({ personId }) =>
    found(
      people.find(({ id }) => id === personId),
      'person',
    ),
  )
  const services = await asSystem(tx => tx.service.findMany({ orderBy: { number: 'asc' }, take: 6 }))
  const contactOf = (one: typeof ofUnion, number: string) => ({
    ...{ contactName: one?.name ?? '', contactEmail: one?.email ?? '', contactPhone: number },
  })
  const byEmployer = { party: 'employer' as const, personId: hr.personId }
  const other = { contactName: 'Sam Holm', contactEmail: 'sam@example.test', contactPhone: '08-4' }
  const told = [
    { ...byEmployer, need: 'Behov ett', ...contactOf(ofEmployer, '08-1') },
    { ...byEmployer, need: 'Behov två', ...contactOf(ofUnion, '08-2') },
    { party: 'seko' as const, personId: seko.personId, need: 'Behov tre', ...contactOf(ofUnion, '08-3') },
    { ...byEmployer, need: `Behov fyra, fråga ${ofUnion?.name.toUpperCase()}`, ...other },
    { ...byEmployer, need: 'Behov fem', ...other, contactName: `Sam eller ${ofUnion?.name}` },
    { ...byEmployer, need: `Behov sex: ${ofUnion?.email}`, ...other },
  ]
  await asSystem(async tx => {
    for (const [index, one] of told.entries()) {
      const subject = { organisationId: stage.home.id, serviceId: services[index]?.id ?? '' }
      await tx.interest.create({ data: { ...subject, timing: 'soon', createdAt: NOW, ...one } })
      if (index > 1) continue
      const steps = { nextStep: index === 0 ? 'Skicka bilderna' : `Ring ${ofUnion?.name}`, nextStepOn: NOW }
      const talk = { heldOn: NOW, note: 'Hemligt', createdAt: NOW, staffId: stage.staff().personId, ...steps }
      await tx.dialogue.create({ data: { ...subject, ...talk } })
    }
  })
  const table = await readTable(stage.staff(), '/admin/intresse', { sok: stage.home.name })
  if (!table || table === 'too_many_rows') throw new Error('no table')
  const at = (key: string) => table.columns.findIndex(column => column.key === key)
  const cells = ['contact', 'telephone', 'need', 'nextStep'].map(at)
  const kept = expect.objectContaining({ word: 'Läs i portalen' })
  const rows = table.rows.map(row => cells.map(cell => row[cell]))
  expect(rows).toHaveLength(told.length)
  expect(rows).toEqual(
    expect.arrayContaining([
      [ofEmployer?.name, '08-1', 'Behov ett', 'Skicka bilderna'],
      [kept, kept, 'Behov två', kept],
      [kept, kept, 'Behov tre', null],
      ['Sam Holm', '08-4', kept, null],
      [kept, kept, 'Behov fem', null],
    ]),
  )
  const text = JSON.stringify(table).toLowerCase()
  for (const word of [ofUnion?.name, ofUnion?.email, 'hemligt', '08-2', '08-3'])
    expect(text).not.toContain(word?.toLowerCase())
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

import { beforeAll, expect, it } from 'vitest'
import { getFileOf, getOwnFile } from '@/features/personal-data/file/queries'
import { getDataOf, getOwnData } from '@/features/personal-data/kept/queries'
import { keptNames } from '@/features/personal-data/kept/rules'
import { listOwnLooks } from '@/features/personal-data/looks/queries'
import { aStage, asSystem, type Stage } from '../../support/order-stage'
import { asApp } from '../../support/sql'
import { fillEveryTable } from '../access/every-table'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
  await fillEveryTable(stage, stage.home)
})

const kindsIn = (file: string | null): string[] =>
  JSON.parse(file ?? '{}')
    .kept.filter(({ rows }: { rows: unknown[] }) => rows.length > 0)
    .map(({ kind }: { kind: string }) => kind)

it('a person sees on the page what their file holds, with how long it is kept', async () => {
  const actor = stage.party('employer')
  const { person, kept, days } = await getOwnData(actor)
  expect(person).toMatchObject({ name: actor.name, email: actor.email })
  expect(days.accessLog).toBe(730)
  const file = await getOwnFile(actor)
  expect(Object.keys(kept).toSorted()).toEqual(kindsIn(file).toSorted())
  expect(kindsIn(file)).toEqual(
    expect.arrayContaining([
      'mandate',
      'session',
      'order_started',
      'signature',
      'message',
      'mail',
      'act',
      'seen_by',
    ]),
  )
  expect(JSON.parse(file ?? '')).toMatchObject({ format: 'hallbart-arbetsliv/personal-data/1' })
})

it('nobody reads it of another, also in the database itself', async () => {
  const { personId, organisation } = stage.party('employer')
  const other = {
    role: 'party',
    person: stage.party('seko').personId,
    organisation: organisation.id,
    party: 'seko',
  }
  const ask = (settings: Parameters<typeof asApp>[0]) =>
    asApp(settings, one => one('SELECT * FROM app.kept_of($1)', [personId]))
  for (const asker of [{}, { role: 'auth' }, other, { role: 'staff', person: stage.staff().personId }]) {
    expect(await ask(asker)).toMatchObject({ count: 0 })
  }
  expect(await getDataOf(stage.staff(), personId)).toBeNull()
})

it('an admin makes the file for somebody, who reads that it was made', async () => {
  const actor = stage.party('saco_s')
  expect(kindsIn(await getFileOf(stage.admin(), actor.personId))).toEqual(
    kindsIn(await getOwnFile(actor)).filter(kind => kind !== 'seen_by'),
  )
  const [look] = (await listOwnLooks(actor, {})).looks
  expect(look).toMatchObject({ page: 'person_file', reader: stage.admin().name })
})

it('the law knows the kinds that the page knows, and no others', async () => {
  const found = await asSystem(
    tx => tx.$queryRaw<{ kind: string }[]>`
      SELECT DISTINCT (regexp_matches(prosrc, $$(?:SELECT|UNION ALL\s+SELECT) '([a-z_]+)', $$, 'g'))[1] AS kind
      FROM pg_proc WHERE proname = 'kept_of'`,
  )
  expect(found.map(({ kind }) => kind).toSorted()).toEqual(keptNames.toSorted())
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor, SignedInActor } from '@/auth/actor'
import { listMail } from '@/features/notifications/outbox/queries'
import { getOrganisation } from '@/features/organisations/queries'
import type { LookFilter } from '@/features/personal-data/looks/look-filter'
import { listLooks, listOwnLooks } from '@/features/personal-data/looks/queries'
import { listPeople } from '@/features/personal-data/people/queries'
import { dayOf } from '@/lib/dates'
import { aStage, asSystem, type Stage } from '../../support/order-stage'
import { asApp } from '../../support/sql'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
  await getOrganisation(stage.staff(), stage.home.id)
})

const own = async (actor: SignedInActor) => (await listOwnLooks(actor, {})).looks
const log = async (filter: Partial<LookFilter> = {}, actor: Actor = stage.admin()) =>
  (await listLooks(actor, { page: 1, ...filter })).looks
const seenIn = (looks: Awaited<ReturnType<typeof log>>) =>
  new Set(looks.flatMap(({ seen }) => seen.map(({ party }) => party)))

describe('who of the staff has seen whom is read', () => {
  it('by each about themselves, and by a union’s people about their own party there', async () => {
    const [look] = await own(stage.party('seko'))
    expect(look).toMatchObject({ page: 'organisation', reader: stage.staff().name })
    expect(look?.seen.map(({ party }) => party)).toEqual(expect.arrayContaining(['seko']))
    expect(seenIn(await own(stage.party('seko')))).toEqual(new Set(['seko']))
  })

  it('by the employer about themselves alone, and by nobody of another organisation', async () => {
    const employer = stage.party('employer')
    const people = (await own(employer)).flatMap(({ seen }) => seen.map(({ personId }) => personId))
    expect(new Set(people)).toEqual(new Set([employer.personId]))
    expect(await own(stage.foreigner('seko'))).toEqual([])
    expect(await log({}, stage.staff())).toEqual([])
  })

  it('by admins about everybody, whose reading is logged too', async () => {
    const parties = new Set(['employer', 'ofr_s_p_o', 'saco_s', 'seko'])
    expect(seenIn(await log({ reader: stage.staff().personId }))).toEqual(parties)
    const [latest] = await own(stage.party('saco_s'))
    expect(latest).toMatchObject({ page: 'access_log', reader: stage.admin().name })
  })
})

it('the employer reads rows about the asker alone, also by plain SQL', async () => {
  const { personId: person, organisation } = stage.party('employer')
  const employer = { role: 'party', person, organisation: organisation.id, party: 'employer' }
  const { personId: colleague } = stage.preparer()
  const about = (id: string) =>
    asApp(employer, ask => ask('SELECT 1 FROM "AccessLog" WHERE "personId" = $1 LIMIT 1', [id]))
  expect(seenIn(await log({ person: colleague }))).toEqual(new Set(['employer']))
  expect(await about(person)).toMatchObject({ count: 1 })
  expect(await about(colleague)).toMatchObject({ count: 0 })
})

it('the log is narrowed to a person, a reader, a name and a day, and is paged by its own key', async () => {
  const { personId, name, now } = stage.party('seko')
  for (const filter of [{ person: personId }, { who: name.toUpperCase() }]) {
    const people = (await log(filter)).flatMap(({ seen }) => seen.map(one => one.personId))
    expect(new Set(people)).toEqual(new Set([personId]))
  }
  expect(await log({ reader: stage.party('seko').personId })).toEqual([])
  expect((await log({ day: dayOf(now) })).length).toBeGreaterThan(0)
  expect(await log({ day: '2020-01-01' })).toEqual([])
  const [first] = await log()
  expect((await log({ before: first?.id })).map(({ id }) => id)).not.toContain(first?.id)
})

it('lists of people are looked at too: mail that was sent, and a search', async () => {
  const { personId, email, now } = stage.party('ofr_s_p_o')
  const mail = { toAddress: email, subject: 'Hej', body: '', createdAt: now, personId }
  await asSystem(tx => tx.mail.createMany({ data: { ...mail, key: 'a mail' } }))
  await listMail(stage.staff(), { page: 1 })
  await listPeople(stage.admin(), { search: email, page: 1 })
  const pages = (await log({ person: personId })).map(({ page }) => page)
  expect(pages).toEqual(expect.arrayContaining(['outbox', 'people']))
  expect((await listPeople(stage.admin(), { page: 1 })).people).toEqual([])
  expect(await listPeople(stage.admin(), { search: email, page: 9 })).toMatchObject({ people: [], total: 1 })
})

it('the log is written in the reader’s own name, and stays as it was, also by plain SQL', async () => {
  const { personId: person } = stage.staff()
  await getOrganisation(stage.staff(), stage.home.id)
  const outcomes = await asApp({ role: 'staff', person }, async ask => [
    await ask('DELETE FROM "AccessLog" WHERE "readerId" = $1', [person]),
    await ask('UPDATE "AccessLog" SET "seenAt" = now() WHERE "readerId" = $1', [person]),
    await ask(
      `INSERT INTO "AccessLog" ("lookId", "readerId", "personId", party, page, "seenAt")
       VALUES (uuidv7(), $1, $2, 'seko', 'outbox', now())`,
      [stage.admin().personId, stage.party('seko').personId],
    ),
  ])
  for (const outcome of outcomes) expect(outcome).toMatchObject({ code: '42501' })
})

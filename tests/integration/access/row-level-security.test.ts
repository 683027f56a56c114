import { beforeAll, describe, expect, it } from 'vitest'
import { parties } from '@/lib/party'
import { aStage, type Stage, signatory } from '../../support/order-stage'
import { asApp, asSuperuser, type Outcome, type Settings } from '../../support/sql'
import { fillEveryTable } from './every-table'
import { closedTables, programmeTables, rowsOf } from './tables'

const PERMISSION_DENIED = '42501'

let stage: Stage
let askers: [string, Settings][]
/** Where the other organisation's rows lie, and one of them, by table. */
const foreign = new Map<string, { places: string[]; row: Record<string, unknown> }>()

beforeAll(async () => {
  stage = await aStage()
  await fillEveryTable(stage, stage.home)
  await fillEveryTable(stage, stage.away)
  const organisation = stage.home.id
  askers = [
    ['nobody', {}],
    ['anonymous', { role: 'anonymous' }],
    ['who says to be the system', { role: 'system' }],
    ['a person without mandate', { role: 'person', person: (await stage.person()).personId }],
    ...parties.map((party): [string, Settings] => [
      party,
      { role: 'party', person: signatory(stage.home, party).personId, organisation, party },
    ]),
    ["a guest at the door of one's own organisation", { role: 'guest', organisation, party: 'seko' }],
    ['a reader', { role: 'reader', person: (await stage.reader()).personId }],
    ['a deliverer of others', { role: 'deliverer', person: delivererOfOthers() }],
  ]
  await asSuperuser(async client => {
    for (const [table, condition] of Object.entries(rowsOf)) {
      const { rows } = await client.query(
        `SELECT ctid::text AS place, to_jsonb(t) AS row FROM "${table}" t WHERE ${condition}`,
        [stage.away.id],
      )
      foreign.set(table, { places: rows.map(one => one.place), row: rows[0]?.row })
    }
  })
})

function delivererOfOthers(): string {
  const { provider } = stage.world.deliverer
  return stage.world.deliverers.find(one => one.provider !== provider)?.personId ?? ''
}

const gave = (outcome: Outcome) => ('code' in outcome ? outcome.code : outcome.count)
/** No row reached, or no right to try. */
const nothing = (outcome: Outcome) => [0, PERMISSION_DENIED].includes(gave(outcome))

const tableNames = Object.keys(rowsOf)

it('every table has its expectation, and row-level security that holds for its owner too', async () => {
  const found = await asSuperuser(client =>
    client.query(`SELECT relname, relrowsecurity AND relforcerowsecurity AS forced FROM pg_class
      WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND relnamespace = 'public'::regnamespace ORDER BY relname`),
  )
  const expected = [...tableNames, ...Object.keys(programmeTables), ...closedTables]
  expect(found.rows.map(row => row.relname).toSorted()).toEqual(expected.toSorted())
  const open = found.rows.filter(row => !row.forced).map(row => row.relname)
  expect(open).toEqual(closedTables)
})

it('the app is no superuser, owns nothing and cannot become another role', async () => {
  const roles = await asSuperuser(client =>
    client.query(`SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned,
        (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships
      FROM pg_roles r WHERE rolname = 'portal_app'`),
  )
  const none = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }
  expect(roles.rows).toEqual([{ rolname: 'portal_app', ...none, owned: 0, memberships: 0 }])
  for (const role of ['portal_owner', 'portal_worker', 'postgres']) {
    expect(await asApp({}, ask => ask(`SET ROLE ${role}`))).toMatchObject({ code: PERMISSION_DENIED })
  }
})

it.each(closedTables)('%s is out of reach', async table => {
  const read = await asApp({ role: 'admin' }, ask => ask(`SELECT * FROM "${table}"`))
  expect(read).toMatchObject({ code: PERMISSION_DENIED })
})

describe.each(tableNames)("another organisation's %s", table => {
  const there = () => foreign.get(table) ?? { places: [], row: {} }

  it('has rows to prove it by, and none is seen', async () => {
    const { places } = there()
    expect(places.length).toBeGreaterThan(0)
    for (const [who, settings] of askers) {
      const seen = await asApp(settings, ask =>
        ask(`SELECT 1 FROM "${table}" WHERE ctid = ANY($1::tid[])`, [places]),
      )
      expect([who, gave(seen)]).toEqual([who, 0])
    }
  })

  it('takes no row', async () => {
    const { row } = there()
    for (const [who, settings] of askers) {
      const sql = `INSERT INTO "${table}" SELECT (jsonb_populate_record(NULL::"${table}", $1)).*`
      const added = await asApp(settings, ask => ask(sql, [JSON.stringify(row)]))
      // A trigger on a mandate or an act may say no before row-level security does.
      expect([who, [PERMISSION_DENIED, '23514']]).toEqual([who, expect.arrayContaining([gave(added)])])
    }
  })

  it('has no row changed or removed, also by a statement that names none', async () => {
    const { places, row } = there()
    const [column = ''] = Object.keys(row)
    for (const [who, settings] of askers) {
      const own = await ownRows(table)
      const [changed, blind, removed, blindly] = await asApp(settings, async ask => [
        await ask(`UPDATE "${table}" SET "${column}" = "${column}" WHERE ctid = ANY($1::tid[])`, [places]),
        await ask(`UPDATE "${table}" SET "${column}" = DEFAULT`),
        await ask(`DELETE FROM "${table}" WHERE ctid = ANY($1::tid[])`, [places]),
        await ask(`DELETE FROM "${table}"`),
      ])
      expect([who, nothing(changed), nothing(removed)]).toEqual([who, true, true])
      for (const outcome of [blind, blindly]) {
        if ('count' in outcome) expect(outcome.count, who).toBeLessThanOrEqual(own)
      }
    }
  })
})

async function ownRows(table: string): Promise<number> {
  const { rows } = await asSuperuser(client =>
    client.query(`SELECT count(*)::int AS count FROM "${table}" WHERE ${rowsOf[table]}`, [stage.home.id]),
  )
  return rows[0].count
}

describe.each(Object.entries(programmeTables))("the programme's %s, read by %s", (table, readers) => {
  const mayRead = ({ person }: Settings) =>
    readers === 'anyone' || (readers === 'signed in' && Boolean(person))

  it('is read by those alone', async () => {
    for (const [who, settings] of askers) {
      const seen = await asApp(settings, ask => ask(`SELECT 1 FROM "${table}"`))
      const count = 'count' in seen ? seen.count : 0
      expect([who, count > 0]).toEqual([who, mayRead(settings)])
    }
  })

  it('is written by none of them', async () => {
    const [row] = await asSuperuser(client =>
      client.query(`SELECT to_jsonb(t) AS row FROM "${table}" t LIMIT 1`),
    ).then(({ rows }) => rows)
    const [column = ''] = Object.keys(row.row)
    for (const [who, settings] of askers) {
      const outcomes = await asApp(settings, async ask => [
        await ask(`INSERT INTO "${table}" SELECT (jsonb_populate_record(NULL::"${table}", $1)).*`, [row.row]),
        await ask(`UPDATE "${table}" SET "${column}" = "${column}"`),
        await ask(`DELETE FROM "${table}"`),
      ])
      expect([who, outcomes.every(nothing)]).toEqual([who, true])
    }
  })
})

it('a revision of a service that is not published is seen by staff alone', async () => {
  await asSuperuser(client =>
    client.query(`INSERT INTO "ServiceRevision" ("serviceId", number, state, content)
      SELECT id, 2, 'draft', '{}' FROM "Service" LIMIT 1`),
  )
  const drafts = `SELECT 1 FROM "ServiceRevision" WHERE state = 'draft'`
  for (const [who, settings] of askers) {
    expect([who, gave(await asApp(settings, ask => ask(drafts)))]).toEqual([who, 0])
  }
  expect(gave(await asApp({ role: 'staff' }, ask => ask(drafts)))).toBe(1)
})

it('a party does see its own rows, so that what is proved above is no empty database', async () => {
  const [, settings] = askers.find(([who]) => who === 'employer') ?? []
  const own = ['Organisation', 'Order', 'Signature', 'Delivery', 'Event', 'Mandate', 'Person', 'Session']
  for (const table of own) {
    const seen = await asApp(settings ?? {}, ask => ask(`SELECT 1 FROM "${table}"`))
    expect([table, Number(gave(seen)) > 0]).toEqual([table, true])
  }
})

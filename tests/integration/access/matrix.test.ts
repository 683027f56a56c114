import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/auth/actor'
import { aStage, type Stage } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'
import { actorsOf } from './matrix-actors'
import { catalogueRows } from './matrix-of-catalogue'
import { deliveryRows } from './matrix-of-deliveries'
import { doorRows } from './matrix-of-doors'
import { interestRows } from './matrix-of-interest'
import { orderRows } from './matrix-of-orders'
import { organisationRows } from './matrix-of-organisations'
import { otherRows } from './matrix-of-others'
import { recordRows } from './matrix-of-records'
import { roundRows } from './matrix-of-rounds'
import { type Cell, type Persona, personas, type Row } from './matrix-row'
import { rowsOf } from './tables'
import { Targets } from './targets'

vi.setConfig({ testTimeout: 180_000 })

const rows = {
  ...orderRows,
  ...deliveryRows,
  ...recordRows,
  ...roundRows,
  ...organisationRows,
  ...doorRows,
  ...catalogueRows,
  ...interestRows,
  ...otherRows,
}
/** Exported for their neighbours: they take no actor, so they let nobody in. */
const withoutActor = [
  'interest/queries.findVoices',
  'interest/queries.interestView',
  'orders/drafting/service-queries.findNextRoundId',
  'orders/drafting/service-queries.findOrderableService',
  'orders/drafting/service-queries.tooLateToSign',
  'orders/drafting/standing-queries.findPartyStandings',
  'orders/places/queries.findOutlook',
  'orders/signing/changed-party-queries.findChangedParties',
  'orders/signing/changed-party-queries.refuseChangedParties',
  'orders/signing/commands.closeVersion',
  'orders/signing/commands.versionOf',
  'organisations/invitations/mail-commands.mailAttestation',
  'organisations/invitations/mail-commands.mailInvitation',
  'organisations/invitations/mail-commands.mailRefusedRequest',
  'organisations/mandates/commands.revoke',
  'organisations/mandates/commands.revokedEvent',
  'organisations/mandates/commands.unmannedEvent',
  'receipts/log/queries.readLogHead',
  'receipts/log/row-queries.findRowFaults',
  'receipts/sealing/stored-queries.checkStored',
  'receipts/sealing/stored-queries.findStoredReceipt',
  'receipts/sealing/version-queries.findSealableVersions',
]

const features = path.resolve(import.meta.dirname, '../../../src/features')
const files = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter(file =>
  /(^|\/)[\w-]*(queries|commands)[\w-]*\.ts$/.test(file),
)

let stage: Stage
let home: Targets
let away: Targets
let actors: Record<Persona, Actor>
const marks = new Map<Targets, string[]>()

beforeAll(async () => {
  stage = await aStage()
  home = new Targets(stage, stage.home, 'fanga-tidiga-tecken')
  away = new Targets(stage, stage.away, 'arbetsliv-2-0')
  actors = await actorsOf(stage)
})

it('every query and command has its row in the matrix, and every row its function', async () => {
  expect(files.length).toBeGreaterThan(10)
  const exported = await Promise.all(
    files.map(async file => {
      const module: Record<string, unknown> = await import(path.join(features, file))
      const names = Object.keys(module).filter(name => typeof module[name] === 'function')
      return names.map(name => `${file.replace(/\.ts$/, '')}.${name}`)
    }),
  )
  expect([...Object.keys(rows), ...withoutActor].toSorted()).toEqual(exported.flat().toSorted())
})

it.each(withoutActor)('%s takes no actor', name => {
  const [file = '', fn = ''] = name.split('.')
  const source = readFileSync(path.join(features, `${file}.ts`), 'utf8')
  const parameters = source.match(new RegExp(`function ${fn}\\(([^)]*)\\)`))?.[1]
  expect(parameters).toBeDefined()
  expect(parameters).not.toContain('Actor')
})

describe.each(Object.entries(rows))('%s', (name, row) => {
  const isCommand = /commands\./.test(name)

  it('gives each persona what the table says, of its own organisation and of the other', async () => {
    const given: Partial<Record<Persona, { own: Cell; other: Cell }>> = {}
    for (const persona of personas) {
      const [own, other] = persona === 'foreigner' ? [away, home] : [home, away]
      given[persona] = {
        own: await cell(row, actors[persona], { at: own, not: other, isCommand }),
        other: await cell(row, actors[persona], { at: other, not: own, isCommand }),
      }
    }
    expect(given).toEqual(row.gets)
  })
})

type Asked = { at: Targets; not: Targets; isCommand: boolean }

async function cell(row: Row, actor: Actor, { at, not, isCommand }: Asked): Promise<Cell> {
  if (!row.mayAsk(actor)) return 'no caller'
  at.forgetTouched()
  await row.aim(not)
  const aimed = await row.aim(at)
  const before = isCommand ? await Promise.all([at, not].map(stateOf)) : []
  // Each caller comes from an address of its own, so that nobody is counted with another.
  const client = { address: randomUUID(), userAgent: '' }
  const answer = await row.ask({ ...actor, client }, aimed)
  if (!isCommand) return readingOf(answer, { row, actor, at })
  const [changed, otherChanged] = (await Promise.all([at, not].map(stateOf))).map(
    (state, index) => state !== before[index],
  )
  const result = answer as { ok: boolean; reason?: string }
  const acts = actor.role === 'party' ? actor.organisation.id : at.member.id
  // Whoever acts for an organisation changes no other, and whoever is refused changes none.
  if (!row.isSigningIn) {
    if (not.member.id !== acts) expect(otherChanged).toBe(false)
    if ((actor.role === 'party' && at.member.id !== acts) || !result.ok) expect(changed).toBe(false)
  }
  if (!result.ok) return result.reason ?? ''
  if (changed) at.renew()
  return changed ? 'done' : 'nothing'
}

type Read = { row: Row; actor: Actor; at: Targets }

async function readingOf(answer: unknown, { row, actor, at }: Read): Promise<Cell> {
  const text = JSON.stringify(answer ?? null)
  await Promise.all([home, away].map(remember))
  if (actor.role === 'party' && !row.isSigningIn) {
    const foreign = actor.organisation.id === home.member.id ? away : home
    expect(marks.get(foreign)?.filter(mark => text.includes(mark))).toEqual([])
  }
  if (marks.get(at)?.some(mark => text.includes(mark))) return 'rows'
  const isEmpty = ['null', '[]', '0'].includes(text) || [home, away].some(one => mentions(one, text))
  return isEmpty ? 'nothing' : 'public'
}

function mentions(targets: Targets, text: string): boolean {
  return marks.get(targets)?.some(mark => text.includes(mark)) ?? false
}

/** What an organisation is known by: the ids of its rows, its name, its people's addresses. */
async function remember(targets: Targets) {
  const tables = [
    'Organisation',
    'Order',
    'Delivery',
    'Occasion',
    'Interest',
    'Mandate',
    'Session',
    'Mail',
    'Evaluation',
  ]
  const ids = await asSuperuser(async client => {
    const sql = tables.map(table => `SELECT id::text AS mark FROM "${table}" WHERE ${rowsOf[table]}`)
    const words = `SELECT subject FROM "Account" WHERE ${rowsOf.Account}`
    const { rows: found } = await client.query([...sql, words].join(' UNION ALL '), [targets.member.id])
    return found.map(one => String(one.mark))
  })
  marks.set(targets, [...ids, targets.member.name, ...targets.member.holders.map(holder => holder.email)])
}

/** Everything that is the organisation's or its people's, as one digest; who looked is no change. */
async function stateOf({ member }: Targets): Promise<string> {
  const tables = Object.entries(rowsOf).filter(([table]) => table !== 'AccessLog')
  const parts = tables.map(
    ([table, condition]) =>
      `SELECT '${table}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) AS digest FROM "${table}" t
       WHERE ${condition}`,
  )
  const queued = `SELECT 'jobs', count(*)::text FROM graphile_worker._private_jobs j
    JOIN "Mail" ON "Mail".id::text = j.payload ->> 'mailId' WHERE ${rowsOf.Mail}`
  return asSuperuser(async client => {
    const { rows: digests } = await client.query([...parts, queued].join(' UNION ALL '), [member.id])
    return JSON.stringify(digests)
  })
}

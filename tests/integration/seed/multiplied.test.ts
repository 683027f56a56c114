import { anOrder } from '@seed/factories/order-factory'
import { isLuhnValid } from '@seed/organisations/organisation-number'
import { doJobs } from '@seed/scale/do-jobs'
import { multipliedTables, multiplyWorld } from '@seed/scale/multiply-world'
import { tablesOfAll } from '@seed/scale/told-tables'
import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { verifyChains } from '@/features/receipts/log/jobs'
import { getHeadlineFigures } from '@/features/statistics/queries'
import { aStage, asSystem, type Stage } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'
import { fillEveryTable } from '../access/every-table'

const SCALE = 3

let stage: Stage
let before: Record<string, number>
let figuresBefore: Awaited<ReturnType<typeof figures>>

beforeAll(async () => {
  stage = await aStage()
  await fillEveryTable(stage, stage.home)
  await withoutFalseReceipts()
  await anOrder().by(stage.away).delivered().create(stage.world)
  await doJobs()
  before = await countRows()
  figuresBefore = await figures()
  await asOwner(owner => multiplyWorld(owner, { scale: SCALE, log: () => {} }))
})

it('says of every table whether its rows are multiplied', async () => {
  expect([...multipliedTables(), ...tablesOfAll].toSorted()).toEqual((await tableNames()).toSorted())
})

it('holds every row three times, but what belongs to no organisation', async () => {
  const after = await countRows()
  expect(multipliedTables().filter(table => before[table] === 0)).toEqual([])
  const shared = { Person: await peopleOfStaff(), ...(await rowsOfProgramme()) }
  for (const table of multipliedTables()) {
    const alone = shared[table as keyof typeof shared] ?? 0
    expect([table, after[table]]).toEqual([table, ((before[table] ?? 0) - alone) * SCALE + alone])
  }
  for (const table of tablesOfAll) expect([table, after[table]]).toEqual([table, before[table]])
})

it('has chains, versions, signatures and receipts in which the check of the log finds no fault', async () => {
  await verifyChains()
  const check = await asSystem(tx => tx.logCheck.findFirstOrThrow({ orderBy: { checkedAt: 'desc' } }))
  expect(check.faults).toEqual([])
  expect(check.events).toBe((await countRows()).Event)
  expect(await asSystem(tx => tx.receipt.count())).toBe((before.Receipt ?? 0) * SCALE)
})

it('has three times the figures', async () => {
  const { members, deliveredServices, occasions, participants } = await figures()
  expect({ members, deliveredServices, occasions, participants }).toEqual({
    members: figuresBefore.members * SCALE,
    deliveredServices: figuresBefore.deliveredServices * SCALE,
    occasions: figuresBefore.occasions * SCALE,
    participants: figuresBefore.participants * SCALE,
  })
})

it('gives each organisation a name and a number of its own', async () => {
  const organisations = await asSystem(tx =>
    tx.organisation.findMany({ select: { name: true, organisationNumber: true } }),
  )
  for (const field of ['name', 'organisationNumber'] as const) {
    expect(new Set(organisations.map(one => one[field])).size).toBe(organisations.length)
  }
  expect(organisations.filter(one => !isLuhnValid(one.organisationNumber))).toEqual([])
  expect(organisations.every(one => one.organisationNumber.startsWith('299'))).toBe(true)
})

it('leaves the law in force, and numbers later orders after the copied ones', async () => {
  const disabled = await asSystem(
    tx => tx.$queryRaw`SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'`,
  )
  expect(disabled).toEqual([])
  const last = await asSystem(tx => tx.order.aggregate({ _max: { number: true } }))
  const { id } = await anOrder().by(stage.home).create(stage.world)
  const order = await asSystem(tx => tx.order.findUniqueOrThrow({ where: { id } }))
  expect(order.number).toBe((last._max.number ?? 0) + 1)
})

function figures() {
  return getHeadlineFigures(stage.anonymous(), '2021-03-31')
}

async function tableNames(): Promise<string[]> {
  const rows = await asSystem(
    tx => tx.$queryRaw<{ name: string }[]>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%'`,
  )
  return rows.map(({ name }) => name)
}

async function countRows(): Promise<Record<string, number>> {
  const tables = await tableNames()
  return asSuperuser(async client => {
    const counts: [string, number][] = []
    for (const table of tables) {
      const { rows } = await client.query(`SELECT count(*)::int AS count FROM public."${table}"`)
      counts.push([table, rows[0].count])
    }
    return Object.fromEntries(counts)
  })
}

function peopleOfStaff(): Promise<number> {
  return asSystem(tx => tx.person.count({ where: { staffRole: { not: null } } }))
}

/** Events of the programme's own chain, and what hangs on them. */
async function rowsOfProgramme() {
  const chainId = '00000000-0000-0000-0000-000000000000'
  return asSystem(async tx => ({
    Event: await tx.event.count({ where: { chainId } }),
    EventText: await tx.eventText.count({ where: { chainId } }),
    ChainHead: await tx.chainHead.count({ where: { chainId } }),
    Notification: await tx.notification.count({ where: { event: { chainId } } }),
  }))
}

/** The rows that stand in every table for row-level security hold no receipt that could be checked. */
function withoutFalseReceipts() {
  return asSuperuser(async client => {
    for (const table of ['ReceiptName', 'Receipt', 'LogCheck', 'ReceiptKey'])
      await client.query(`DELETE FROM "${table}"`)
  })
}

async function asOwner(work: (owner: pg.Client) => Promise<void>) {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await owner.connect()
  await work(owner)
  await owner.end()
}

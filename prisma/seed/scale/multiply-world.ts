import type pg from 'pg'
import { chainsIn } from './copy-chains'
import { organisationsIn } from './copy-organisations'
import { receiptsIn } from './copy-receipts'
import { versionsIn } from './copy-versions'
import { idIn, type Region, type Row } from './region'
import { addRows, copyTold, readTold, type Told } from './told-rows'
import {
  tablesAfterEvents,
  tablesAfterVersions,
  tablesBeforeVersions,
  tablesWrittenAnew,
} from './told-tables'

const REGIONS_BETWEEN_LINES = 10

export type Multiplying = { scale: number; log: (line: string) => void }

/**
 * Copies the told world into other regions until there are `scale` of it, in one transaction. The law judged each
 * act when the world was told. Its triggers rest meanwhile, since they judge an act at its own time. Keys, checks
 * and row-level security hold for the copies too. Each chain is sealed again, and each receipt signed again.
 */
export async function multiplyWorld(owner: pg.ClientBase, { scale, log }: Multiplying): Promise<void> {
  await owner.query('BEGIN')
  try {
    const told = await readTold(owner)
    await setTriggers(owner, 'DISABLE')
    await owner.query('SET LOCAL ROLE portal_worker')
    await owner.query(`SELECT set_config('app.role', 'system', true)`)
    for (let number = 2; number <= scale; number++) {
      await addRegion(owner, { number, shared: told.shared }, told)
      if (number % REGIONS_BETWEEN_LINES === 0) log(`${number} of ${scale} regions are there.`)
    }
    await owner.query('RESET ROLE')
    await widenRounds(owner, scale)
    await setTriggers(owner, 'ENABLE')
    await owner.query('COMMIT')
  } catch (error) {
    await owner.query('ROLLBACK')
    throw error
  }
  // Plans rest on what the tables held when they were last counted.
  await owner.query(`VACUUM (ANALYZE) ${multipliedTables().map(quoted)}, "Round"`)
}

/** Every table that has rows of each region. */
export function multipliedTables(): string[] {
  const copied = [...tablesBeforeVersions, ...tablesAfterVersions, ...tablesAfterEvents]
  return [...tablesWrittenAnew, ...copied.map(({ table }) => table)]
}

async function addRegion(owner: pg.ClientBase, region: Region, told: Told) {
  const organisations = organisationsIn(region, told.organisations)
  const { versions, hashes } = versionsIn(region, told.versions, organisations)
  await addRows(owner, 'Organisation', organisations)
  await copyTold(owner, region, told.beforeVersions)
  await addRows(owner, 'OrderVersion', versions)
  await copyTold(owner, region, told.afterVersions)
  const { events, heads } = chainsIn(region, told.events, hashes)
  await addRows(owner, 'Event', events)
  // Heads move with their events. Only the owner can write one by hand.
  await owner.query('RESET ROLE')
  await addRows(owner, 'ChainHead', heads)
  await owner.query('SET LOCAL ROLE portal_worker')
  await copyTold(owner, region, told.afterEvents)
  await addRows(owner, 'Receipt', await receiptsIn(owner, region, told.receipts, { versions, events }))
  await addRows(owner, 'ReceiptName', told.receiptNames.map(ownReceipt(region)))
}

function ownReceipt(region: Region) {
  return (row: Row): Row => ({
    ...row,
    receiptId: idIn(region, String(row.receiptId)),
    organisationId: idIn(region, String(row.organisationId)),
  })
}

/** All regions share the rounds, which are larger by as much. Later orders come after the copied ones. */
async function widenRounds(owner: pg.ClientBase, scale: number) {
  await owner.query(
    `UPDATE "Round" SET "minimumPlaces" = "minimumPlaces" * $1, "maximumPlaces" = "maximumPlaces" * $1,
       occupied = occupied * $1, waiting = waiting * $1`,
    [scale],
  )
  await owner.query(`SELECT setval('"Order_number_seq"', (SELECT max(number) FROM "Order"))`)
}

async function setTriggers(owner: pg.ClientBase, change: 'ENABLE' | 'DISABLE') {
  for (const table of multipliedTables())
    await owner.query(`ALTER TABLE ${quoted(table)} ${change} TRIGGER USER`)
}

function quoted(table: string): string {
  return `"${table}"`
}

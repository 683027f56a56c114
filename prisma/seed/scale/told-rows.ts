import type pg from 'pg'
import { PROGRAMME_CHAIN } from '@/lib/events'
import type { EventRow, Region, Row } from './region'
import {
  copiedId,
  type ToldTable,
  tablesAfterEvents,
  tablesAfterVersions,
  tablesBeforeVersions,
} from './told-tables'

/** The told rows that each region writes again, and the statements that copy the others. */
export type Told = {
  shared: Set<string>
  organisations: Row[]
  versions: Row[]
  events: EventRow[]
  receipts: Row[]
  receiptNames: Row[]
  beforeVersions: string[]
  afterVersions: string[]
  afterEvents: string[]
}

/** Reads the told world, and keeps its rows aside: the copies come into the same tables. */
export async function readTold(owner: pg.ClientBase): Promise<Told> {
  const statements = async (tables: ToldTable[]) => {
    const made: string[] = []
    for (const table of tables) made.push(await copyingStatement(owner, table))
    return made
  }
  const rowsOf = async <R = Row>(table: string, rest = '') => {
    const { rows } = await owner.query(`SELECT to_jsonb(told) AS told FROM "${table}" told ${rest}`)
    return rows.map(row => row.told as R)
  }
  return {
    shared: await readShared(owner),
    organisations: await rowsOf('Organisation', 'ORDER BY "organisationNumber"'),
    versions: await rowsOf('OrderVersion'),
    events: await rowsOf<EventRow>(
      'Event',
      `WHERE "chainId" <> '${PROGRAMME_CHAIN}' ORDER BY "chainId", position`,
    ),
    receipts: await rowsOf('Receipt'),
    receiptNames: await rowsOf('ReceiptName'),
    beforeVersions: await statements(tablesBeforeVersions),
    afterVersions: await statements(tablesAfterVersions),
    afterEvents: await statements(tablesAfterEvents),
  }
}

/** Adds a region's copies of a table's told rows. */
export async function copyTold(owner: pg.ClientBase, region: Region, statements: string[]): Promise<void> {
  for (const statement of statements) await owner.query(statement, [[...region.shared], region.number])
}

/** Adds rows that were written here. */
export async function addRows(owner: pg.ClientBase, table: string, rows: Row[]): Promise<void> {
  await owner.query(`INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1)`, [
    JSON.stringify(rows),
  ])
}

async function copyingStatement(owner: pg.ClientBase, { table, where = 'true', own = {} }: ToldTable) {
  await owner.query(
    `CREATE TEMP TABLE "told_${table}" ON COMMIT DROP AS SELECT * FROM "${table}" WHERE ${where}`,
  )
  await owner.query(`GRANT SELECT ON "told_${table}" TO portal_worker`)
  const { rows } = await owner.query<{ name: string; isId: boolean }>(
    `SELECT quote_ident(attname) AS name, atttypid = 'uuid'::regtype AS "isId" FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [`"${table}"`],
  )
  const values = rows.map(({ name, isId }) => own[name.replaceAll('"', '')] ?? (isId ? copiedId(name) : name))
  const columns = rows.map(({ name }) => name)
  return `INSERT INTO "${table}" (${columns}) SELECT ${values} FROM "told_${table}"`
}

async function readShared(owner: pg.ClientBase): Promise<Set<string>> {
  const { rows } = await owner.query<{ id: string }>(`
    SELECT id FROM "Service" UNION SELECT id FROM "ServiceRevision" UNION SELECT id FROM "Round"
    UNION SELECT id FROM "Provider" UNION SELECT id FROM "Deliverer"
    UNION SELECT id FROM "Person" WHERE "staffRole" IS NOT NULL`)
  return new Set(rows.map(({ id }) => id))
}

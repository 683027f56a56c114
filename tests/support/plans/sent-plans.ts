import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { EmbeddedPostgres } from '../../../scripts/embedded-postgres'

/** A step of a plan, as PostgreSQL writes it. */
type PlanNode = {
  'Node Type': string
  'Relation Name'?: string
  /** In each loop. */
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  Filter?: string
  Plans?: PlanNode[]
}

/** A statement that was run, or one within a function that it called. */
export type SentPlan = { statement: string; milliseconds: number; plan: PlanNode }

/** A whole table read from end to end within a plan. */
export type TableScan = { table: string; rows: number; filter: string; statement: string }

const ENTRY = /duration: ([\d.]+) ms {2}plan:\n((?:\t.*\n)+)/g

/** From here on PostgreSQL writes the plan of all that pages send to this database, row-level security included. */
export async function writePlans(postgres: EmbeddedPostgres, database: string): Promise<void> {
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_nested_statements': 'on',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_format': 'json',
  }
  const there = pg.escapeIdentifier(database)
  await asSuperuserOf(postgres, database, async client => {
    for (const [name, value] of Object.entries(settings)) {
      await client.query(`ALTER ROLE portal_app IN DATABASE ${there} SET ${name} = '${value}'`)
    }
  })
}

/** The statements that functions of the law consist of, as their plans name them. */
export function readBodies(
  postgres: EmbeddedPostgres,
  database: string,
  names: string[],
): Promise<Set<string>> {
  return asSuperuserOf(postgres, database, async client => {
    const { rows } = await client.query<{ body: string }>(
      `SELECT prosrc AS body FROM pg_proc WHERE pronamespace = 'app'::regnamespace AND proname = ANY ($1)`,
      [names],
    )
    return new Set(rows.map(({ body }) => body.trim()))
  })
}

/** The plans that are written by now. */
export function readPlans({ folder }: EmbeddedPostgres): SentPlan[] {
  const log = readFileSync(path.join(folder, 'postgres.log'), 'utf8')
  return [...log.matchAll(ENTRY)].map(([, duration, json = '']) => {
    const { 'Query Text': statement, Plan: plan } = JSON.parse(json)
    return { statement: statement.trim(), milliseconds: Number(duration), plan }
  })
}

/** The scans of whole tables in a plan that read more than so many rows. */
export function tableScansIn({ statement, plan }: SentPlan, mostRows: number): TableScan[] {
  return nodesOf(plan).flatMap(node => {
    const inLoop = (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)
    const rows = inLoop * (node['Actual Loops'] ?? 1)
    const table = node['Relation Name']
    if (node['Node Type'] !== 'Seq Scan' || !table || rows <= mostRows) return []
    return [{ table, rows, filter: node.Filter ?? '', statement }]
  })
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)]
}

async function asSuperuserOf<T>(
  { superuserUrl }: EmbeddedPostgres,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: superuserUrl.replace(/\/[^/]*$/, `/${database}`) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

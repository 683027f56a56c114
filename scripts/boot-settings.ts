import type pg from 'pg'
import { hasTable } from './connect'

/** A setting of the portal's own, or undefined where there is none, or no table for it. */
export async function setting(owner: pg.Client, key: string): Promise<unknown> {
  if (!(await hasTable(owner, 'public."PortalSetting"'))) return undefined
  const found = await owner.query('SELECT value FROM "PortalSetting" WHERE key = $1', [key])
  return found.rows[0]?.value
}

/** Row-level security lets only the system write, which works as portal_worker. */
export async function saveSetting(owner: pg.Client, key: string, value: unknown) {
  await asSystem(
    owner,
    'INSERT INTO "PortalSetting" (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = $2',
    [key, JSON.stringify(value)],
  )
}

export async function forgetSetting(owner: pg.Client, key: string) {
  await asSystem(owner, 'DELETE FROM "PortalSetting" WHERE key = $1', [key])
}

async function asSystem(owner: pg.Client, sql: string, values: unknown[]) {
  await owner.query('BEGIN')
  await owner.query('SET LOCAL ROLE portal_worker')
  await owner.query(`SELECT set_config('app.role', 'system', true)`)
  await owner.query(sql, values)
  await owner.query('COMMIT')
}

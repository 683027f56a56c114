import pg from 'pg'

/** Says of the test's own database, or of another, that it holds this world, or nothing at all. */
export async function letItHold(
  world: 'demo' | 'production' | undefined,
  connectionString = process.env.DATABASE_OWNER_URL,
): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query('BEGIN')
  await client.query('SET LOCAL ROLE portal_worker')
  await client.query(`SELECT set_config('app.role', 'system', true)`)
  await client.query(`DELETE FROM "PortalSetting" WHERE key = 'world'`)
  if (world) {
    const value = JSON.stringify(world)
    await client.query(`INSERT INTO "PortalSetting" (key, value) VALUES ('world', $1)`, [value])
  }
  await client.query('COMMIT')
  await client.end()
}

import pg from 'pg'
import { forgetSetting, saveSetting } from '../../scripts/boot-settings'

/** Says of the test's own database, or of another, that it holds this world, or nothing at all. */
export async function letItHold(
  world: 'demo' | 'production' | undefined,
  connectionString = process.env.DATABASE_OWNER_URL,
): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await (world ? saveSetting(client, 'world', world) : forgetSetting(client, 'world'))
  await client.end()
}

import { asSuperuser, STATE_OF_ROWS } from '../../support/sql'

/** A digest of each table; that a session was used, or a try counted, is no change. */
export function digestOfAllRows(): Promise<string> {
  return asSuperuser(async client => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables
       WHERE schemaname = 'public' AND tablename NOT IN ('Session', 'AttemptCount')`,
    )
    const digests = rows.map(({ name }) => `SELECT '${name}' AS name, ${STATE_OF_ROWS} FROM "${name}" t`)
    const sessions = 'SELECT \'Session\', count(*)::text FROM "Session"'
    const jobs = "SELECT 'jobs', count(*)::text FROM graphile_worker._private_jobs"
    return JSON.stringify((await client.query([...digests, sessions, jobs].join(' UNION ALL '))).rows)
  })
}

import { bootDatabase } from './boot-database'
import { Failure, runScript } from './failure'

// For a deploy: migrates as DATABASE_OWNER_URL and ends, so that the instances need not know that role.
await runScript(async () => {
  const { DATABASE_OWNER_URL, DATABASE_URL, DATABASE_WORKER_URL } = process.env
  if (!DATABASE_OWNER_URL) throw new Failure('DATABASE_OWNER_URL is missing: the role that owns the tables.')
  const variables = { ...process.env, DATABASE_OWNER_URL, DATABASE_URL, DATABASE_WORKER_URL }
  await bootDatabase({ variables, demo: false })
  console.log('The database is migrated.')
})

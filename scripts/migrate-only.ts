import { parseArgs } from 'node:util'
import { bootDatabase } from './boot-database'
import { loadSettings } from './environment'
import { Failure, runScript } from './failure'

// `npm run migrate`, for a deploy: migrates as DATABASE_OWNER_URL and ends, so that the instances need not know that
// role. With --restore-law the law is replayed over what somebody changed by hand. With --new-secret the next start
// may bring another PORTAL_SECRET.
await runScript(async () => {
  const { values } = parseArgs({
    options: {
      'restore-law': { type: 'boolean', default: false },
      'new-secret': { type: 'boolean', default: false },
    },
  })
  loadSettings()
  if (!process.env.DATABASE_OWNER_URL)
    throw new Failure('DATABASE_OWNER_URL is missing: the role that owns the tables.')
  await bootDatabase({
    variables: process.env,
    demo: false,
    restoreLaw: values['restore-law'],
    newSecret: values['new-secret'],
  })
  console.log('The database is migrated.')
})

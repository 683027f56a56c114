import { copyDatabase } from './own-database'
import { WORLD } from './server'

// A setup file. It gives each test file its own database, before the file loads a module of the portal.
Object.assign(process.env, {
  PORTAL_DEMO: '1',
  PORTAL_URL: 'http://localhost:3000',
  PORTAL_SECRET: 'a secret for tests only, long enough for the rule',
  LOG_LEVEL: 'silent',
  // In a race more people press at once than ever would, and each of them must be answered.
  PORTAL_CONNECTIONS: '60',
  PORTAL_LOCK_SECONDS: '60',
  PORTAL_STATEMENT_SECONDS: '60',
})
await copyDatabase(WORLD)

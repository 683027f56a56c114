import { copyDatabase } from './own-database'
import { WORLD } from './server'

// A setup file: each test file begins in a database of its own, before it loads a module of the portal.
Object.assign(process.env, {
  PORTAL_DEMO: '1',
  PORTAL_URL: 'http://localhost:3000',
  PORTAL_SECRET: 'a secret for tests only, long enough for the rule',
  LOG_LEVEL: 'silent',
})
await copyDatabase(WORLD)

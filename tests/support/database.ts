import { inject } from 'vitest'
import { createDatabase, databaseVariables, WORLD } from './server'

// A setup file: each test file gets a database of its own. Its name is the worker's, so that what a worker has
// loaded and planned serves its next file too; the connections end with the former database, and are made anew.
const database = `portal_test_${process.env.VITEST_POOL_ID ?? '0'}`
const postgres = inject('postgres')

await createDatabase(postgres.superuserUrl, database, WORLD)
Object.assign(process.env, databaseVariables(postgres, database), {
  PORTAL_DEMO: '1',
  PORTAL_URL: 'http://localhost:3000',
  PORTAL_SECRET: 'a secret for tests only, long enough for the rule',
  LOG_LEVEL: 'silent',
})

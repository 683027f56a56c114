import { afterAll, inject } from 'vitest'
import { createDatabase, databaseVariables, TEMPLATE } from './server'

// A setup file: each test file gets a database of its own before it loads a module of the portal.
const database = `portal_test_${process.env.VITEST_POOL_ID ?? '0'}`
const postgres = inject('postgres')

await createDatabase(postgres.superuserUrl, database, TEMPLATE)
Object.assign(process.env, databaseVariables(postgres, database), {
  PORTAL_DEMO: '1',
  PORTAL_URL: 'http://localhost:3000',
  PORTAL_SECRET: 'a secret for tests only, long enough for the rule',
  LOG_LEVEL: 'silent',
})

afterAll(async () => {
  const { disconnect } = await import('@/lib/db')
  await disconnect()
})

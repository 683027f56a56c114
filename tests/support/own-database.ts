import { inject } from 'vitest'
import { createDatabase, databaseVariables } from './server'

/**
 * A database for this test file alone. Its name is the worker's, so that modules and plans of a worker serve
 * its next file too. The connections end with the former database, and new ones are made.
 */
export async function copyDatabase(template: string): Promise<void> {
  const postgres = inject('postgres')
  const name = `portal_test_${process.env.VITEST_POOL_ID ?? '0'}`
  await createDatabase(postgres.superuserUrl, name, template)
  Object.assign(process.env, databaseVariables(postgres, name))
}

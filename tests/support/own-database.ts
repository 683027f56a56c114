import { inject } from 'vitest'
import { createDatabase, databaseVariables } from './server'

/**
 * A database for this test file alone. Its name is the worker's, so that what a worker has loaded and planned
 * serves its next file too; the connections end with the former database, and are made anew.
 */
export async function copyDatabase(template: string): Promise<void> {
  const postgres = inject('postgres')
  const name = `portal_test_${process.env.VITEST_POOL_ID ?? '0'}`
  await createDatabase(postgres.superuserUrl, name, template)
  Object.assign(process.env, databaseVariables(postgres, name))
}

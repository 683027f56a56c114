import type { TestProject } from 'vitest/node'
import { givenTestPostgres, startTestPostgres } from './server'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { folder: string; superuserUrl: string; ownerUrl: string; appUrl: string; workerUrl: string }
  }
}

/** Vitest's global setup: the server of `npm test`, or one of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = givenTestPostgres()
  if (given) {
    project.provide('postgres', given)
    return async () => {}
  }
  const { stop, ...postgres } = await startTestPostgres()
  // The other project of this run takes the same one.
  process.env.PORTAL_TEST_POSTGRES = JSON.stringify(postgres)
  project.provide('postgres', postgres)
  return stop
}

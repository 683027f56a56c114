import { dayOf } from '@/lib/dates'
import { parseEnvironment } from '@/lib/env'
import { bootDatabase } from '../../scripts/boot-database'
import type { EmbeddedPostgres } from '../../scripts/embedded-postgres'
import { prepareEnvironment } from '../../scripts/environment'
import { Failure } from '../../scripts/failure'
import { runNode, scriptArguments } from '../../scripts/processes'
import { createDatabase, databaseVariables } from '../../tests/support/server'

const TOLD = 'bench_told'

export type World = { scale: number; database: string }

/** A demo of each scale, told once and then multiplied. */
export async function writeWorlds(postgres: EmbeddedPostgres, scales: number[]): Promise<World[]> {
  await createDatabase(postgres.superuserUrl, TOLD)
  const seed = { asOf: dayOf(new Date()), scale: 1 }
  await bootDatabase({ variables: await variablesFor(postgres, TOLD), demo: true, seed })
  const worlds: World[] = []
  for (const scale of scales) {
    const database = `bench_${scale}`
    await createDatabase(postgres.superuserUrl, database, TOLD)
    await multiply(await variablesFor(postgres, database), scale)
    worlds.push({ scale, database })
  }
  return worlds
}

/** The variables of a portal on this database, with its own port where it serves. */
export async function variablesFor(
  postgres: EmbeddedPostgres,
  database: string,
  port?: number,
): Promise<NodeJS.ProcessEnv> {
  const serving = port ? { PORT: String(port), PORTAL_URL: `http://localhost:${port}` } : {}
  const own = { ...databaseVariables(postgres, database), ...serving, PORTAL_DEMO: '1', LOG_LEVEL: 'error' }
  const { variables } = await prepareEnvironment(parseEnvironment({ ...process.env, ...own }))
  return { ...variables, ...own }
}

async function multiply(env: NodeJS.ProcessEnv, scale: number) {
  const args = scriptArguments('scripts/multiply-world.ts', [String(scale)])
  const { code } = await runNode(args, { env, echo: true })
  if (code !== 0) throw new Failure('The demo could not be multiplied, for the reason above.')
}

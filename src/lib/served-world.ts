import 'server-only'
import { transactionAs } from '@/lib/db'
import { env, isDemo } from '@/lib/env'
import { worldFault } from '@/lib/world'

/**
 * Why nothing must be served from the databases that this process was given, in one line, or nothing. Asked by
 * every process that serves pages or does jobs: none of them relies on another having asked.
 */
export async function servedWorldFault(): Promise<string | undefined> {
  const roles = ['anonymous', ...(env().DATABASE_WORKER_URL ? ['system'] : [])]
  for (const role of roles) {
    const fault = await faultSeenAs(role).catch(error => `The database does not answer: ${lastLine(error)}`)
    if (fault) return fault
  }
}

/** Ends the process with one line where nothing must be served. */
export async function endUnlessServable(): Promise<void> {
  const fault = await servedWorldFault()
  if (!fault) return
  process.stderr.write(`${fault}\n`)
  process.exit(1)
}

function faultSeenAs(role: string) {
  return transactionAs({ role }, async tx => {
    const [made] = await tx.$queryRaw<{ is: boolean }[]>`
      SELECT to_regclass('public."PortalSetting"') IS NOT NULL AS "is"`
    if (!made?.is) return worldFault(undefined, isDemo(env()))
    const world = await tx.portalSetting.findUnique({ where: { key: 'world' }, select: { value: true } })
    return worldFault(world?.value, isDemo(env()))
  })
}

/** The library puts its own words first and the server's last. */
function lastLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .trim()
    .split('\n')
    .at(-1) as string
}

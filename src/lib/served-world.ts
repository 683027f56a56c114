import 'server-only'
import { hkdfSync } from 'node:crypto'
import { transactionAs } from '@/lib/db'
import { env, isDemo } from '@/lib/env'
import { worldFault } from '@/lib/world'

const OTHER_SECRET =
  'PORTAL_SECRET is another one than before: give every instance and worker the same. ' +
  'Where the former is to be replaced, say so with `npm run migrate -- --new-secret`.'

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
  return otherSecretFault()
}

/** Ends the process with one line where nothing must be served. */
export async function endUnlessServable(): Promise<void> {
  const fault = await servedWorldFault()
  if (!fault) return
  process.stderr.write(`${fault}\n`)
  process.exit(1)
}

/**
 * Instances with different secrets would refuse each other's cookies, links and receipts. The first one leaves a
 * mark of its secret, from which nobody can tell it.
 */
function otherSecretFault(): Promise<string | undefined> {
  const { PORTAL_SECRET, DATABASE_WORKER_URL } = env()
  if (!PORTAL_SECRET || !DATABASE_WORKER_URL) return Promise.resolve(undefined)
  const mark = Buffer.from(hkdfSync('sha256', PORTAL_SECRET, '', 'portal mark of the secret', 8)).toString(
    'hex',
  )
  return transactionAs({ role: 'system' }, async tx => {
    const kept = await tx.portalSetting.findUnique({ where: { key: 'secret' } })
    // One that starts at the same moment may be first: then its mark is kept.
    if (!kept) {
      await tx.$executeRaw`
        INSERT INTO "PortalSetting" (key, value) VALUES ('secret', to_jsonb(${mark}::text)) ON CONFLICT DO NOTHING`
    }
    const first = kept ?? (await tx.portalSetting.findUniqueOrThrow({ where: { key: 'secret' } }))
    return first.value === mark ? undefined : OTHER_SECRET
  })
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

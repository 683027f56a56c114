import 'server-only'
import { transactionAs } from '@/lib/db'
import { newestMigration } from '@/lib/schema-version'

/** How the database, the jobs and the mail stand, in numbers and ages. */
export type Standing = {
  writable: boolean
  workers: number
  seenSecondsAgo: number | null
  waiting: number
  oldestSeconds: number
  mailWaiting: number
  mailFailingSeconds: number
  mailFailed: number
  logFaults: number
  /** Whether the database has the tables that this build was written for, or newer ones. */
  schema: boolean
}

const LONGEST_WAIT = 2_000

/** Asked over a connection of its own. Throws when there is no answer in two seconds. */
export function readStanding(): Promise<Standing> {
  return inTime(
    transactionAs({ role: 'watcher' }, async tx => {
      const setting = await tx.portalSetting.findUnique({ where: { key: 'schema' }, select: { value: true } })
      const [standing] = await tx.$queryRaw<Omit<Standing, 'schema'>[]>`SELECT * FROM app.standing()`
      if (!standing) throw new Error('the database does not say how it stands')
      // A deploy migrates before the former instances end: a newer schema serves them too.
      return { ...standing, schema: String(setting?.value ?? '') >= newestMigration() }
    }),
  )
}

/** Rejects when `asked` has given nothing in two seconds. */
export function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in two seconds')), LONGEST_WAIT)
  })
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer))
}

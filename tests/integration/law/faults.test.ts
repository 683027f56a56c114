import { expect, it } from 'vitest'
import { databaseFaultOf } from '@/lib/database-fault'
import { type Transaction, transactionAs } from '@/lib/db'
import { env } from '@/lib/env'
import { asSystem } from '../../support/signing-in'

// PostgreSQL's own refusals that are no fault of the code, as they come through Prisma.

const asApp = (work: (tx: Transaction) => Promise<unknown>) =>
  transactionAs({ role: 'anonymous' }, work).catch(error => databaseFaultOf(error))

it('a write to a database that can only be read', async () => {
  const fault = await asApp(async tx => {
    await tx.$executeRaw`SET TRANSACTION READ ONLY`
    return tx.portalSetting.deleteMany()
  })
  expect(fault).toBe('readOnly')
})

it('a statement that takes longer than a page may', async () => {
  const fault = await asApp(async tx => {
    await tx.$executeRaw`SET LOCAL statement_timeout = 20`
    return tx.$queryRaw`SELECT pg_sleep(5)::text`
  })
  expect(fault).toBe('slow')
})

it('a lock that somebody else holds', async () => {
  const fault = await asSystem(async tx => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(77)::text`
    return asApp(async other => {
      await other.$executeRaw`SET LOCAL lock_timeout = 20`
      return other.$queryRaw`SELECT pg_advisory_xact_lock(77)::text`
    })
  })
  expect(fault).toBe('locked')
})

it('the app waits for locks and statements as long as its settings say, in milliseconds', async () => {
  const { PORTAL_LOCK_SECONDS, PORTAL_STATEMENT_SECONDS } = env()
  const bounds = await asApp(
    tx => tx.$queryRaw`
      SELECT name, setting::int FROM pg_settings WHERE name IN ('lock_timeout', 'statement_timeout') ORDER BY name`,
  )
  expect(bounds).toEqual([
    { name: 'lock_timeout', setting: PORTAL_LOCK_SECONDS * 1000 },
    { name: 'statement_timeout', setting: PORTAL_STATEMENT_SECONDS * 1000 },
  ])
})

it('what an operator or a restart ends', async () => {
  const fault = await asApp(tx => tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())::text`)
  expect(fault).toBe('unreachable')
})

import { expect, it } from 'vitest'
import { databaseFaultOf } from '@/lib/database-fault'
import { type Transaction, transactionAs } from '@/lib/db'
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

it('a lock that somebody else holds ends in seconds, by the settings of the app’s connections', async () => {
  const fault = await asSystem(async tx => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(77)::text`
    return asApp(other => other.$queryRaw`SELECT pg_advisory_xact_lock(77)::text`)
  })
  expect(fault).toBe('locked')
})

it('what an operator or a restart ends', async () => {
  const fault = await asApp(tx => tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())::text`)
  expect(fault).toBe('unreachable')
})

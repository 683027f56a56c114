import pg from 'pg'
import { inject } from 'vitest'
import { verifyChains } from '@/features/receipts/log/jobs'
import { listLogChecks } from '@/features/receipts/log/queries'
import { found, type Stage } from '../../support/order-stage'

const tables = ['Event', 'EventText', 'ChainHead', 'OrderVersion', 'Signature', 'Receipt', 'ReceiptKey']

/** Acts that only somebody with the database itself can do: no grant, trigger or constraint stands in the way. */
export async function tamper<T>(statements: string[], look: () => Promise<T>): Promise<T> {
  const database = new URL(process.env.DATABASE_URL ?? '').pathname
  const client = new pg.Client({
    connectionString: inject('postgres').superuserUrl.replace(/\/[^/]*$/, database),
  })
  await client.connect()
  try {
    await client.query('SET session_replication_role = replica')
    for (const table of tables)
      await client.query(`CREATE TEMP TABLE "kept${table}" AS TABLE public."${table}"`)
    await client.query('ALTER TABLE public."OrderVersion" DROP CONSTRAINT IF EXISTS version_hash')
    for (const statement of statements) await client.query(statement)
    return await look()
  } finally {
    for (const table of tables) {
      await client.query(`DELETE FROM public."${table}"`)
      await client.query(`INSERT INTO public."${table}" SELECT * FROM "kept${table}"`)
    }
    await client.end()
  }
}

/** The faults that the job that checks the log finds now, each once. */
export async function faultsNow(stage: Stage): Promise<string[]> {
  await verifyChains()
  const [check] = await listLogChecks(stage.staff())
  return [...new Set(found(check, 'check').faults.map(fault => fault.fault))].sort()
}

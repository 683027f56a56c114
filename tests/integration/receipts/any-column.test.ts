import { beforeAll, describe, expect, it } from 'vitest'
import { verifyChains } from '@/features/receipts/log/jobs'
import { findPublicReceipt } from '@/features/receipts/queries'
import { aStage, asSystem, type Stage } from '../../support/order-stage'
import { asSuperuser } from '../../support/sql'
import { aReceipt } from './receipt-stage'
import { faultsNow, tamper } from './tampering'

// Any change in a stored version, signature or event, however small its type allows, is found. The job that
// checks the log finds it, and /verifiera no longer calls the receipt whole.

type Column = { table: string; name: string; type: string; isEnum: boolean }

const kept = ['OrderVersion', 'Signature', 'Event']
let stage: Stage
let code: string
let orderId: string

beforeAll(async () => {
  stage = await aStage()
  const { receipt, story } = await aReceipt(stage)
  code = receipt.code
  orderId = story.id
  await verifyChains()
})

/** The column after the smallest change. An empty one is filled in. */
function nudged({ name, type, isEnum }: Column): string {
  const column = `"${name}"`
  const last = (text: string, at: string) =>
    `overlay(${text} placing (CASE substr(${text}, ${at}, 1) WHEN '0' THEN '1' ELSE '0' END) from ${at} for 1)`
  if (isEnum) {
    return `(SELECT one FROM unnest(enum_range(NULL::"${type}")) one WHERE one IS DISTINCT FROM ${column} LIMIT 1)`
  }
  if (type === 'uuid') return `coalesce((${last(`${column}::text`, '36')})::uuid, uuidv7())`
  if (type === 'timestamptz') return `coalesce(${column} + interval '1 ms', now())`
  if (type === 'int4') return `${column} + 1000`
  if (type === 'jsonb') return `${column} || '{"x": 1}'`
  return last(column, `length(${column})`)
}

function columnsOf(): Promise<Column[]> {
  return asSystem(
    tx => tx.$queryRaw<Column[]>`
      SELECT c.table_name::text AS table, c.column_name::text AS name, c.udt_name::text AS type,
        c.data_type = 'USER-DEFINED' AS "isEnum"
      FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND c.table_name IN ('OrderVersion', 'Signature', 'Event')
      ORDER BY c.table_name, c.ordinal_position`,
  )
}

/** One row of each table: the version, Seko's signature, and the event that made the order valid. */
const rowOf: Record<string, string> = {
  OrderVersion: '',
  Signature: `AND party = 'seko'`,
  Event: `AND kind = 'order.valid'`,
}
/** Two signatures of one party, which one changed party would make, never stand beside each other. */
const unbound = ['DROP INDEX IF EXISTS public.one_signature_per_party']
/** A version is closed in columns that a CHECK keeps together. */
const together: Record<string, string> = {
  amendedByParty: `"amendedByParty" = 'seko', closure = 'amended', "closedAt" = now()`,
  closedAt: `"closedAt" = now(), closure = 'lapsed'`,
  closure: `closure = 'withdrawn', "closedAt" = "sentAt"`,
}
/** An event's own id is no part of the chain. Only its texts refer to it, and they name their event. */
const outside = ['Event.id']

describe('a change of any column', () => {
  it('of a version, a signature or an event is found, and the receipt is no longer called whole', async () => {
    const columns = (await columnsOf()).filter(one => !outside.includes(`${one.table}.${one.name}`))
    expect(new Set(columns.map(one => one.table))).toEqual(new Set(kept))
    const missed: string[] = []
    for (const column of columns) {
      const { table, name } = column
      const set = together[name] ?? `"${name}" = ${nudged(column)}`
      const statement = `UPDATE public."${table}" SET ${set} WHERE "orderId" = '${orderId}' ${rowOf[table]}`
      const seen = await tamper([...unbound, statement], async () => {
        const faults = await faultsNow(stage)
        const answer = await findPublicReceipt(stage.anonymous(), code)
        return { faults, isCalledWhole: Boolean(answer?.file && answer.log?.isWhole) }
      })
      if (seen.faults.length === 0 || seen.isCalledWhole) missed.push(`${table}.${name}`)
      // Later checks still know of a loss, so each round begins from a log that was whole.
      await asSuperuser(client => client.query('DELETE FROM "LogCheck"'))
    }
    expect(missed).toEqual([])
  }, 240_000)
})

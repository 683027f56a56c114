import { asSuperuser, STATE_OF_ROWS } from '../../support/sql'
import { rowsOf } from './tables'
import type { Targets } from './targets'

const MARKING = [
  'Organisation',
  'Order',
  'Delivery',
  'Occasion',
  'Interest',
  'Mandate',
  'Session',
  'Passkey',
  'Mail',
  'Evaluation',
]

// Both are asked thousands of times: PostgreSQL plans a named statement once.
const marks = {
  name: 'marks',
  text: [
    ...MARKING.map(table => `SELECT id::text AS mark FROM "${table}" WHERE ${rowsOf[table]}`),
    `SELECT subject FROM "Account" WHERE ${rowsOf.Account}`,
  ].join(' UNION ALL '),
}
const digests = {
  name: 'digests',
  text: [
    // A logged look is no change.
    ...Object.entries(rowsOf)
      .filter(([table]) => table !== 'AccessLog')
      .map(
        ([table, condition]) =>
          `SELECT '${table}' AS name, ${STATE_OF_ROWS} AS digest FROM "${table}" t WHERE ${condition}`,
      ),
    `SELECT 'jobs', count(*)::text FROM graphile_worker._private_jobs j
     JOIN "Mail" ON "Mail".id::text = j.payload ->> 'mailId' WHERE ${rowsOf.Mail}`,
  ].join(' UNION ALL '),
}

/** The marks of an organisation: the ids of its rows, its name, its people's addresses. */
export async function marksOf({ member }: Targets): Promise<string[]> {
  const { rows } = await asSuperuser(client => client.query({ ...marks, values: [member.id] }))
  return [...rows.map(one => String(one.mark)), member.name, ...member.holders.map(holder => holder.email)]
}

/** Everything that is the organisation's or its people's, as one digest. */
export async function stateOf({ member }: Targets): Promise<string> {
  const { rows } = await asSuperuser(client => client.query({ ...digests, values: [member.id] }))
  return JSON.stringify(rows)
}

import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { type Transaction, transactionAs } from '@/lib/db'
import { explainedRules, isWriteConflict, ruleOf, violates } from '@/lib/violations'
import { asSuperuser } from '../../support/sql'

const asSystem = (work: (tx: Transaction) => Promise<unknown>) => transactionAs({ role: 'system' }, work)
const failureOf = (work: (tx: Transaction) => Promise<unknown>) =>
  asSystem(work).then(
    () => undefined,
    (error: unknown) => error,
  )

const id = randomUUID()
const anOrganisation = (tx: Transaction) =>
  tx.organisation.create({
    data: {
      id,
      name: 'Verket',
      nameEn: 'The agency',
      organisationNumber: '202100-4284',
      type: 'agency',
      headcount: 1,
      sector: 1,
      place: 'Gävle',
      memberFrom: new Date('2020-01-01'),
    },
  })
const aPerson = (tx: Transaction, email: string, personId: string = randomUUID()) =>
  tx.person.create({ data: { id: personId, email, name: 'Alva' } })

it.each<[string, string, (tx: Transaction) => Promise<unknown>]>([
  [
    'a unique index, by a model',
    'Person_email_key',
    async tx => {
      await aPerson(tx, 'twice@example.se')
      await aPerson(tx, 'twice@example.se')
    },
  ],
  [
    'a unique index, by SQL',
    'Person_email_key',
    async tx => {
      await aPerson(tx, 'twice@example.se')
      await tx.$executeRaw`INSERT INTO "Person" (email, name) VALUES ('twice@example.se', 'Alva')`
    },
  ],
  [
    'a foreign key, by a model',
    'Account_personId_fkey',
    tx => tx.account.create({ data: { issuer: 'one', subject: 'two', personId: id } }),
  ],
  [
    'a foreign key, by SQL',
    'Account_personId_fkey',
    tx => tx.$executeRaw`INSERT INTO "Account" VALUES ('one', 'two', ${id}::uuid)`,
  ],
  ['a check, by a model', 'person_email_lower', tx => aPerson(tx, 'Upper@example.se')],
  [
    'a check, by SQL',
    'person_email_lower',
    tx => tx.$queryRaw`INSERT INTO "Person" (email, name) VALUES ('Upper@example.se', 'A') RETURNING id`,
  ],
  [
    'a refusal of the law, by a model',
    'granted_by_holder',
    async tx => {
      await anOrganisation(tx)
      const { id: personId } = await aPerson(tx, 'new@example.se')
      const act = { kind: 'signatory', grantedVia: 'party_holder', validFrom: new Date() } as const
      await tx.mandate.create({ data: { organisationId: id, party: 'employer', personId, ...act } })
    },
  ],
  ['a refusal of the law, by SQL', 'one_side', tx => tx.$executeRaw`SELECT app.refuse('one_side')`],
  [
    'a refusal for want of rights',
    'not_yours',
    tx => tx.$executeRaw`SELECT app.refuse('not_yours', 'insufficient_privilege')`,
  ],
  [
    'a refusal at the commit',
    'absence_is_attested',
    async tx => {
      await anOrganisation(tx)
      const absent = { party: 'seko', representation: 'no_counterpart' } as const
      await tx.localParty.create({ data: { organisationId: id, ...absent } })
    },
  ],
])('%s names its rule', async (_, rule, work) => {
  expect(ruleOf(await failureOf(work))).toBe(rule)
})

it('a rule is compared whole: a word within the failure is no match', async () => {
  const failure = await failureOf(tx => tx.$executeRaw`SELECT app.refuse('not_granted_by_holder')`)
  expect(violates(failure, 'granted_by_holder')).toBe(false)
  const match = await failureOf(tx => tx.$executeRaw`SELECT app.refuse('granted_by_holder')`)
  expect(violates(match, 'granted_by_holder')).toBe(true)
  expect([undefined, 'granted_by_holder', new Error('granted_by_holder'), {}].map(ruleOf)).toEqual(
    Array(4).fill(undefined),
  )
})

it('a write conflict is one by its kind alone', async () => {
  const raise = (code: string) =>
    failureOf(tx =>
      tx.$executeRawUnsafe(`DO $$ BEGIN RAISE 'TransactionWriteConflict' USING ERRCODE = '${code}'; END $$`),
    )
  expect(isWriteConflict(await raise('40001'))).toBe(true)
  expect(isWriteConflict(await raise('40P01'))).toBe(true)
  expect(isWriteConflict(await raise('23514'))).toBe(false)
})

it('every rule that the portal explains stands in the database', async () => {
  const { rows } = await asSuperuser(client =>
    client.query(
      `SELECT conname AS name FROM pg_constraint WHERE contype IN ('c', 'f', 'p', 'u')
       UNION SELECT relname FROM pg_class JOIN pg_index ON indexrelid = oid WHERE indisunique
       UNION SELECT (regexp_matches(prosrc, 'app\\.refuse\\(''(\\w+)''', 'g'))[1] FROM pg_proc
         WHERE pronamespace = 'app'::regnamespace`,
    ),
  )
  const known = new Set(rows.map(row => row.name))
  expect(explainedRules.filter(rule => !known.has(rule))).toEqual([])
})

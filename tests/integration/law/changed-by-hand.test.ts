import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootDatabase } from '../../../scripts/boot-database'
import { lawChanges, refuseChangedLaw, replayLaw } from '../../../scripts/law'

let owner: pg.Client

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await owner.connect()
})
afterAll(() => owner.end())

describe('a change by hand is named', () => {
  it.each([
    ['ALTER POLICY staff_read ON "Interest" USING (true)', 'policy staff_read on "Interest" differs'],
    ['DROP POLICY thread_read ON "Message"', 'policy thread_read on "Message" is gone'],
    ['CREATE POLICY open ON "Mail" TO portal_app USING (true)', 'policy open on "Mail" is new'],
    ['ALTER TABLE "Order" DISABLE TRIGGER order_is_joint', 'trigger order_is_joint on "Order" differs'],
    ['ALTER TABLE "Person" NO FORCE ROW LEVEL SECURITY', 'row-level security of "Person" differs'],
    ['GRANT DELETE ON "Event" TO portal_app', 'grant to portal_app on "Event" differs'],
    ['GRANT UPDATE (hash) ON "OrderVersion" TO portal_app', 'grant to portal_app on "OrderVersion" differs'],
    ['GRANT SELECT ON "Session" TO PUBLIC', 'grant to PUBLIC on "Session" is new'],
    ['GRANT EXECUTE ON FUNCTION app.members_on TO PUBLIC', 'function app.members_on(date) differs'],
    [
      'CREATE OR REPLACE FUNCTION app.is_system() RETURNS boolean LANGUAGE sql STABLE RETURN true',
      'function app.is_system() differs',
    ],
    [
      'ALTER TABLE "ServiceRevision" DROP CONSTRAINT revision_is_whole',
      'check revision_is_whole on "ServiceRevision" is gone',
    ],
  ])('%s', async (change, told) => {
    await inVain(change, async () => {
      expect(await lawChanges(owner)).toEqual([told])
      await expect(refuseChangedLaw(owner)).rejects.toThrow(`changed by hand (${told}).`)
    })
  })

  it('and many at once by the first of them', async () => {
    await inVain('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM portal_app', () =>
      expect(refuseChangedLaw(owner)).rejects.toThrow(
        /hand \((grant to portal_app on \S+ is gone, ){3}and \d\d more\)\. Undo/,
      ),
    )
  })
})

async function inVain(change: string, look: () => Promise<void>) {
  await owner.query('BEGIN')
  try {
    await owner.query(change)
    await look()
  } finally {
    await owner.query('ROLLBACK')
  }
}

it('nobody starts on such a database, with the owner’s rights or without', async () => {
  const boot = (...names: string[]) => {
    const given = Object.fromEntries(names.map(name => [name, process.env[name]]))
    return bootDatabase({ variables: { NODE_ENV: 'test', ...given }, demo: true })
  }
  const told = 'changed by hand (policy open on "Mail" is new)'
  await owner.query('CREATE POLICY open ON "Mail" TO portal_app USING (true)')
  await expect(boot('DATABASE_OWNER_URL')).rejects.toThrow(told)
  await expect(boot('DATABASE_URL')).rejects.toThrow(told)
  await replayLaw(owner)
  await boot('DATABASE_URL')
  await owner.query('DELETE FROM app.seal')
  await expect(boot('DATABASE_URL')).rejects.toThrow('its law was never applied')
  await boot('DATABASE_OWNER_URL', 'DATABASE_URL')
})

it('a database of another version is refused by the name of its migration', async () => {
  const rename = (from: string, to: string) =>
    owner.query('UPDATE "_prisma_migrations" SET migration_name = $2 WHERE migration_name = $1', [from, to])
  await rename('20260101000000_schema', '20250101000000_older')
  const variables = { NODE_ENV: 'test', DATABASE_OWNER_URL: process.env.DATABASE_OWNER_URL } as const
  await expect(bootDatabase({ variables, demo: true })).rejects.toThrow(
    'its migration 20250101000000_older is not here',
  )
  await rename('20250101000000_older', '20260101000000_schema')
})

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { breakSeal, keepLaw, lawChanges, replayLaw } from '../../../scripts/law'
import { lawObjects } from '../../../scripts/law-catalog'
import { lawFolder, readLaw } from '../../../scripts/law-files'

let owner: pg.Client

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await owner.connect()
})
afterAll(() => owner.end())

/** The law with one slip, and the line of the slip. */
function lawWithSlip(file: string, right: string, wrong: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'law-'))
  cpSync(lawFolder, folder, { recursive: true })
  const sql = readFileSync(path.join(folder, file), 'utf8')
  writeFileSync(path.join(folder, file), sql.replace(right, wrong))
  const law = readLaw(folder)
  rmSync(folder, { recursive: true })
  return { law, line: sql.slice(0, sql.indexOf(right)).split('\n').length }
}

it('the law applied twice changes nothing', async () => {
  const before = await lawObjects(owner)
  await replayLaw(owner)
  expect(await lawObjects(owner)).toEqual(before)
  expect(before.filter(one => one.kind === 'policy').length).toBeGreaterThan(300)
})

it('every role sees the same law', async () => {
  const app = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await app.connect()
  expect(await lawObjects(app)).toEqual(await lawObjects(owner))
  expect(await lawChanges(app)).toEqual([])
  await app.end()
})

it('nothing lingers that the files do not say', async () => {
  const before = await lawObjects(owner)
  await owner.query(`CREATE FUNCTION app.stray() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`)
  await owner.query(`CREATE FUNCTION public.stray(number integer) RETURNS integer LANGUAGE sql RETURN number`)
  await owner.query('CREATE TRIGGER stray BEFORE INSERT ON "Order" FOR EACH ROW EXECUTE FUNCTION app.stray()')
  await owner.query('CREATE POLICY stray ON "Order" FOR SELECT TO portal_app USING (true)')
  await owner.query('GRANT DELETE, UPDATE (status) ON "Order" TO portal_app, PUBLIC')
  await owner.query('ALTER TABLE "Order" DISABLE ROW LEVEL SECURITY')
  expect(await lawObjects(owner)).not.toEqual(before)
  await replayLaw(owner)
  expect(await lawObjects(owner)).toEqual(before)
})

it('a migration changes rows that are there, and afterwards the owner may no more', async () => {
  const before = await lawObjects(owner)
  const changed = async () => (await owner.query(`UPDATE "Organisation" SET place = place`)).rowCount
  const { rows } = await owner.query('SELECT count(*)::integer AS all FROM "Organisation"')
  expect(rows[0].all).toBeGreaterThan(0)
  expect(await changed()).toBe(0)
  await breakSeal(owner)
  expect(await changed()).toBe(rows[0].all)
  await keepLaw(owner)
  expect(await changed()).toBe(0)
  expect(await lawObjects(owner)).toEqual(before)
  // So it is where a migration failed, and left no seal.
  await owner.query('DELETE FROM app.seal')
  await breakSeal(owner)
  expect(await changed()).toBe(rows[0].all)
  await keepLaw(owner)
})

it('files that are as they were are not replayed', async () => {
  const made = () => owner.query(`SELECT 'app.is_staff'::regproc::oid AS oid`)
  const before = (await made()).rows
  await keepLaw(owner)
  expect((await made()).rows).toEqual(before)
  await owner.query(`UPDATE app.seal SET edition = 'of other files'`)
  await keepLaw(owner)
  expect((await made()).rows).not.toEqual(before)
})

it.each([
  ['interest.sql', 'CREATE TRIGGER', 'CREAT TRIGGER', 'syntax error'],
  ['orders.sql', '((SELECT app.is_staff()));', '((SELECT app.is_stuff()));', 'app.is_stuff'],
  ['rounds.sql', 'ON "Round" FOR SELECT', 'ON "Rounds" FOR SELECT', '"Rounds" does not exist'],
  ['figures.sql', 'FROM "Occasion" c', 'FROM "Occasions" c', '"Occasions" does not exist'],
  ['log.sql', "  PERFORM app.refuse('event", "  PERFROM app.refuse('event", 'PERFROM'],
])('a slip in %s is told with its line, and nothing is applied', async (file, right, wrong, reason) => {
  const before = [await lawObjects(owner), await lawChanges(owner)]
  const { law, line } = lawWithSlip(file, right, wrong)
  await expect(replayLaw(owner, law)).rejects.toThrow(
    new RegExp(`^prisma/law/${file}:${line}: .*${reason}.*Nothing was applied.$`),
  )
  expect([await lawObjects(owner), await lawChanges(owner)]).toEqual(before)
})

it('a file without a place in the order is refused', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'law-'))
  writeFileSync(path.join(folder, 'weather.sql'), 'SELECT 1;')
  expect(() => readLaw(folder)).toThrow('prisma/law/weather.sql has no place in the order')
})

it('a table that uses a function of the law is no reason to drop its column', async () => {
  await owner.query('ALTER TABLE "Organisation" ADD COLUMN stray date DEFAULT app.day_in_stockholm(now())')
  await expect(replayLaw(owner)).rejects.toThrow(/column stray.*depends on function.*Nothing was applied/)
  await owner.query('ALTER TABLE "Organisation" DROP COLUMN stray')
  expect(await lawChanges(owner)).toEqual([])
})

it('a table that somebody holds is waited for, and not for long', async () => {
  const holder = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await holder.connect()
  await holder.query('BEGIN; LOCK TABLE "Mail" IN ACCESS SHARE MODE')
  await expect(replayLaw(owner, readLaw(), '100ms')).rejects.toThrow(/holds a table for long/)
  await holder.end()
  expect(await lawChanges(owner)).toEqual([])
})

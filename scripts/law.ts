import pg from 'pg'
import { sha256 } from '@/lib/hashing'
import { hasTable } from './connect'
import { Failure } from './failure'
import { type LawObject, lawObjects } from './law-catalog'
import { type LawStatement, readLaw } from './law-files'

/** Written with the law: the edition of its files, and a digest of each object that they made. */
type Seal = { edition: string; objects: Record<string, string> }

/** Long enough for a page to end, short enough that nobody waits long behind us. */
const LONGEST_WAIT = '5s'

/** Replays the law in one transaction, unless its files made the law that is there. Throws Failure. */
export async function keepLaw(owner: pg.Client): Promise<void> {
  const law = readLaw()
  if ((await findSeal(owner))?.edition !== editionOf(law)) await replayLaw(owner, law)
}

/** Throws Failure, and leaves everything as it was, when a statement fails or somebody holds a table for long. */
export async function replayLaw(owner: pg.ClientBase, law = readLaw(), wait = LONGEST_WAIT): Promise<void> {
  await atOnce(owner, wait, async () => {
    await removeLaw(owner)
    for (const statement of law)
      await owner.query(statement.sql).catch(error => refuseStatement(statement, error))
    await writeSeal(owner, editionOf(law))
  })
}

/**
 * Before a migration, which changes what the law is about, and rows that are there. Row-level security no longer holds
 * the owner, and the next start replays the law. Throws Failure when somebody holds a table for long.
 */
export async function breakSeal(owner: pg.ClientBase): Promise<void> {
  await atOnce(owner, LONGEST_WAIT, async () => {
    // A migration that failed has left a law without its seal.
    if (await findSeal(owner)) await owner.query('DELETE FROM app.seal')
    const { rows } = await owner.query<{ table: string }>(
      'SELECT oid::regclass::text AS table FROM pg_class WHERE relforcerowsecurity',
    )
    for (const { table } of rows) {
      await owner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`).catch(error => {
        throw new Failure(
          `The law could not be lifted for the migrations: ${reasonOf(error)}. Nothing was applied.`,
        )
      })
    }
  })
}

async function atOnce(owner: pg.ClientBase, wait: string, work: () => Promise<void>) {
  await owner.query('BEGIN')
  try {
    await owner.query(`SET LOCAL lock_timeout = '${wait}'`)
    await work()
    await owner.query('COMMIT')
  } catch (error) {
    await owner.query('ROLLBACK')
    throw error
  }
}

/** Throws Failure when somebody changed the law without its files. */
export async function refuseChangedLaw(client: pg.ClientBase): Promise<void> {
  const changes = await lawChanges(client)
  if (!changes?.length) return
  const more = changes.length > 3 ? `, and ${changes.length - 3} more` : ''
  throw new Failure(
    `The law of this database was changed by hand (${changes.slice(0, 3).join(', ')}${more}). ` +
      'Undo that, or replay the law with `npm run migrate -- --restore-law`; a demo can be emptied with ' +
      '`npm run seed -- --reset`.',
  )
}

/** The differences between the database and the law last replayed on it. Undefined where none was. */
export async function lawChanges(client: pg.ClientBase): Promise<string[] | undefined> {
  const seal = await findSeal(client)
  if (!seal) return undefined
  const found = digestsOf(await lawObjects(client))
  const names = [...new Set([...Object.keys(seal.objects), ...Object.keys(found)])].sort()
  return names.flatMap(name => {
    if (found[name] === seal.objects[name]) return []
    if (!found[name]) return `${name} is gone`
    return seal.objects[name] ? `${name} differs` : `${name} is new`
  })
}

async function removeLaw(owner: pg.ClientBase) {
  try {
    const objects = await lawObjects(owner)
    for (const { removal } of objects.filter(one => one.kind !== 'function')) await owner.query(removal)
    const functions = objects.filter(one => one.kind === 'function').map(one => one.removal)
    // Functions use each other, so they go together. Nothing else goes with them: a table that used one would fail.
    if (functions.length > 0) await owner.query(`DROP ROUTINE ${functions.join(', ')}`)
    await owner.query('DROP TABLE IF EXISTS app.seal')
    await owner.query('DROP SCHEMA IF EXISTS app')
  } catch (error) {
    throw new Failure(`The law that is there could not be replaced: ${reasonOf(error)}. Nothing was applied.`)
  }
}

function refuseStatement({ file, line, sql }: LawStatement, error: unknown): never {
  const position = error instanceof pg.DatabaseError ? Number(error.position ?? 1) : 1
  const at = line + sql.slice(0, position - 1).split('\n').length - 1
  throw new Failure(`prisma/law/${file}:${at}: ${reasonOf(error)}. Nothing was applied.`)
}

function reasonOf(error: unknown): string {
  const isWait = error instanceof pg.DatabaseError && error.code === '55P03'
  if (isWait) return `somebody holds a table for long; try again`
  const { message, detail = '' } = error as pg.DatabaseError
  return [message, detail].filter(Boolean).join(': ').replaceAll('\n', '; ')
}

/** Everyone reads the seal: an instance that does not own the tables compares too. */
async function writeSeal(owner: pg.ClientBase, edition: string) {
  await owner.query('CREATE TABLE app.seal (edition text NOT NULL, objects jsonb NOT NULL)')
  await owner.query('GRANT SELECT ON app.seal TO portal_app, portal_worker')
  const objects = JSON.stringify(digestsOf(await lawObjects(owner)))
  await owner.query('INSERT INTO app.seal (edition, objects) VALUES ($1, $2)', [edition, objects])
}

async function findSeal(client: pg.ClientBase): Promise<Seal | undefined> {
  if (!(await hasTable(client, 'app.seal'))) return undefined
  return (await client.query('SELECT edition, objects FROM app.seal')).rows[0]
}

function digestsOf(objects: LawObject[]): Record<string, string> {
  return Object.fromEntries(objects.map(one => [`${one.kind} ${one.name}`, sha256(one.wording)]))
}

function editionOf(law: LawStatement[]): string {
  return sha256(law.map(one => one.sql).join(';\n'))
}

import { expect, it } from 'vitest'
import { type Ask, asSuperuserInVain } from '../../support/sql'

it('every foreign key has an index that begins with its columns', async () => {
  expect(await asSuperuserInVain(keysWithoutIndex)).toEqual([])
})

it('a new one without an index is found, and so is one whose index begins with another column', async () => {
  const found = await asSuperuserInVain(async ask => {
    await ask('CREATE TABLE one (id uuid PRIMARY KEY)')
    await ask('CREATE TABLE other (id uuid, one uuid REFERENCES one, PRIMARY KEY (id, one))')
    await ask('CREATE TABLE third (one uuid PRIMARY KEY REFERENCES one, id uuid)')
    return keysWithoutIndex(ask)
  })
  expect(found).toEqual(['other_one_fkey'])
})

async function keysWithoutIndex(ask: Ask): Promise<unknown[]> {
  const answer = await ask(`
    SELECT conname AS name FROM pg_constraint key
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT EXISTS (
      SELECT FROM pg_index i
      WHERE i.indrelid = key.conrelid AND i.indpred IS NULL
        AND (i.indkey::int2[])[0:cardinality(key.conkey) - 1] @> key.conkey)
    ORDER BY 1`)
  if (!('rows' in answer)) throw new Error(`The catalogue was not read: ${answer.code}`)
  return answer.rows.map(({ name }) => name)
}

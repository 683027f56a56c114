import type pg from 'pg'
import { connectTo } from './connect'
import { Failure } from './failure'

// Addresses of databases that look right and lead wrong. Each is told in one line before anything is changed.

/** A superuser would own what the law must hold for too, and another role may not migrate. */
export async function refuseWrongOwner(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query(
    `SELECT current_user AS name, rolsuper AS super, pg_has_role(current_user, datdba, 'MEMBER') AS owns
     FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
  )
  const [{ name, super: isSuper, owns }] = rows
  if (isSuper) throw new Failure(`DATABASE_OWNER_URL: ${name} is a superuser. Use portal_owner.`)
  if (!owns) throw new Failure(`DATABASE_OWNER_URL: ${name} does not own the database. Use portal_owner.`)
}

/** One database would be migrated and another one served. */
export async function refuseOtherDatabase(owner: pg.Client, variable: string, url: string): Promise<void> {
  const client = await connectTo(variable, url)
  try {
    const [own, other] = [await placeOf(owner), await placeOf(client)]
    if (own === other) return
    throw new Failure(`${variable} leads to another database than DATABASE_OWNER_URL.`)
  } finally {
    await client.end()
  }
}

/** Names are sorted and compared by the database: å, ä and ö come last, and case does not part words. */
export async function refuseOtherSorting(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query(
    `SELECT string_agg(letter, '' ORDER BY letter) = 'aBzåäö' AS sorts,
       current_setting('server_encoding') = 'UTF8' AS encodes
     FROM unnest(ARRAY['z', 'ö', 'B', 'å', 'a', 'ä']) AS letter`,
  )
  const [{ sorts, encodes }] = rows
  if (sorts && encodes) return
  throw new Failure('This database does not sort in Swedish: create it with UTF8 and the ICU locale sv-SE.')
}

async function placeOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    `SELECT concat(oid, ' ', pg_postmaster_start_time()) AS place
     FROM pg_database WHERE datname = current_database()`,
  )
  return rows[0].place
}

import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { projectRoot } from './processes'

type Credentials = Record<'superuser' | 'owner' | 'app' | 'worker', string>

export const SUPERUSER = 'postgres'

const DATABASE = 'portal'

/** Random passwords, made once and kept beside the cluster. The account that starts it can read them. */
export function keepCredentials(folder: string): Credentials {
  const file = path.join(folder, 'credentials.json')
  if (!existsSync(file)) {
    const password = () => randomBytes(24).toString('base64url')
    const made: Credentials = {
      superuser: password(),
      owner: password(),
      app: password(),
      worker: password(),
    }
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Addresses on this machine's socket in `socketFolder`: a message takes two thirds of the time that TCP takes. */
export function urlsFor(socketFolder: string, port: number, credentials: Credentials) {
  const host = encodeURIComponent(socketFolder)
  const url = (role: string, password: string) => `postgres://${role}:${password}@${host}:${port}/${DATABASE}`
  return {
    superuserUrl: url(SUPERUSER, credentials.superuser).replace(/\/portal$/, '/postgres'),
    ownerUrl: url('portal_owner', credentials.owner),
    appUrl: url('portal_app', credentials.app),
    workerUrl: url('portal_worker', credentials.worker),
  }
}

/** Makes database and roles, or gives them their passwords again. */
export async function provision(superuserUrl: string, credentials: Credentials) {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
  if (known.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
  await client.query(rolesSql(credentials))
  await client.end()
}

/** `prisma/roles.sql` with psql's variables filled in. */
function rolesSql(credentials: Credentials): string {
  const values: Record<string, string> = {
    database: DATABASE,
    owner_password: credentials.owner,
    app_password: credentials.app,
    worker_password: credentials.worker,
  }
  return readFileSync(path.join(projectRoot, 'prisma/roles.sql'), 'utf8')
    .replace(/:'(\w+)'/g, (_, name: string) => pg.escapeLiteral(values[name] ?? ''))
    .replace(/:"(\w+)"/g, (_, name: string) => pg.escapeIdentifier(values[name] ?? ''))
}

import { parseArgs } from 'node:util'
import {
  addAdmin,
  clearPasskeys,
  closeAccount,
  type ListedAccount,
  listAccounts,
  makeSignInLink,
} from '@/features/account/roles/owner-jobs'
import { disconnect } from '@/lib/db'
import type { Reason, Result } from '@/lib/result'
import { mailAddress } from '@/lib/text-fields'
import { connectTo, hasTable } from './connect'
import { loadSettings } from './environment'
import { Failure, runScript } from './failure'
import { bePatient } from './patience'

const USAGE = [
  'npm run admin -- add <address> --name "<name>"   makes somebody an admin',
  'npm run admin -- list                            every account with a role',
  'npm run admin -- deactivate <address>            shuts an account',
  'npm run admin -- passkeys <address>              takes away lost passkeys, and signs out',
  'npm run admin -- link <address>                  a sign-in link for one of the secretariat',
].join('\n')

const verbs: Record<string, (address: string | undefined, name: string | undefined) => Promise<string>> = {
  add: async (address, name = '') => {
    const email = addressFrom(address)
    if (!name.trim()) throw new Failure('--name is missing: npm run admin -- add <address> --name "<name>"')
    const { was } = settled(await addAdmin({ email, name: name.trim().slice(0, 120) }), {
      role_is_same: `${email} is an admin already; nothing was changed. To sign in: npm run admin -- link ${email}`,
      address_taken: `${email} signs in for an organisation or delivers: an admin needs an address of their own.`,
    })
    const before = was === 'new' ? '' : ` (was ${was})`
    return `${email} is an admin now${before}, and can sign in at /logga-in.`
  },
  list: async () => {
    const accounts = await listAccounts()
    return accounts.length > 0 ? accounts.map(lineOf).join('\n') : 'There are no accounts yet.'
  },
  deactivate: async address => {
    const email = addressFrom(address)
    const { role } = settled(await closeAccount(email), {
      not_found: `${email} is no account of the secretariat, a reader or a deliverer.`,
      change_moved_on: `${email} is deactivated already; nothing was changed.`,
      last_admin: `${email} is the last admin and stays: add another one first.`,
    })
    return `${email} (${role}) is deactivated and signed out.`
  },
  passkeys: async address => {
    const email = addressFrom(address)
    settled(await clearPasskeys(email), {
      not_found: `${email} is no active account of the secretariat, a reader or a deliverer.`,
    })
    return `${email} has no passkeys now, and is signed out. The next sign-in makes new ones. All admins are told.`
  },
  link: async address => {
    for (const variable of ['PORTAL_SECRET', 'PORTAL_URL'] as const) {
      if (!process.env[variable]) throw new Failure(`${variable} is missing: the link is made with it.`)
    }
    const email = addressFrom(address)
    const { link } = settled(await makeSignInLink(email), {
      not_found: `${email} is no active account of staff or an admin: only they get a link here.`,
    })
    return `${link}\nIt works once, for fifteen minutes, and leads to a passkey. All admins are told that it was made.`
  },
}

function readArguments() {
  try {
    return parseArgs({ options: { name: { type: 'string' } }, allowPositionals: true })
  } catch {
    throw new Failure(USAGE)
  }
}

/** The owner takes the part of the system, as the migrations do. */
async function workAsOwner(): Promise<void> {
  const { DATABASE_OWNER_URL } = process.env
  if (!DATABASE_OWNER_URL) throw new Failure('DATABASE_OWNER_URL is missing: the role that owns the tables.')
  const client = await connectTo('DATABASE_OWNER_URL', DATABASE_OWNER_URL)
  const isPrepared = await hasTable(client, 'app.seal')
  await client.end()
  if (!isPrepared) throw new Failure('This database is not prepared: run `npm run migrate`.')
  const asSystem = new URL(DATABASE_OWNER_URL)
  asSystem.searchParams.set('options', '-c role=portal_worker -c timezone=UTC')
  process.env.DATABASE_WORKER_URL = asSystem.href
}

function addressFrom(text: string | undefined): string {
  const { data } = mailAddress().safeParse(text)
  if (!data) throw new Failure(text ? `${text} is not a mail address.` : USAGE)
  return data
}

/** Gives what was done, or ends with the line for the refusal. */
function settled<T>(result: Result<T>, lines: Partial<Record<Reason, string>>): T {
  if (result.ok) return result.value
  throw new Failure(lines[result.reason] ?? `It was refused: ${result.reason}.`)
}

function lineOf({ role, email, name, isActive }: ListedAccount): string {
  return `${role.padEnd(10)}${email}  ${name}${isActive ? '' : '  (deactivated)'}`
}

// `npm run admin`: the first admin comes this way, and no other. All admins are told of each.
await runScript(async () => {
  const { values, positionals } = readArguments()
  const [verb = '', address] = positionals
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (!run || positionals.length > 2) throw new Failure(USAGE)
  bePatient()
  loadSettings()
  await workAsOwner()
  console.log(await run(address, values.name))
  await disconnect()
})

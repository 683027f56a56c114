import { z } from 'zod'
import {
  addresses,
  flag,
  hosts,
  oneOf,
  postgresUrl,
  secret,
  sender,
  signingKey,
  siteUrl,
  wholeNumber,
} from '@/lib/setting-shapes'

/** Every variable that the portal reads. `.env.example` names the same ones; a test compares. */
export const variables = z.object({
  NODE_ENV: oneOf('development', 'production', 'test').default('production'),
  /** The app's role, subject to row-level security. Unset: a demo on an embedded PostgreSQL. */
  DATABASE_URL: postgresUrl.optional(),
  /** The role that runs the jobs. */
  DATABASE_WORKER_URL: postgresUrl.optional(),
  /** The role that owns the tables and migrates. Unset: the start migrates nothing. */
  DATABASE_OWNER_URL: postgresUrl.optional(),
  PORT: wholeNumber('a port number', 0, 65_535).default(3000),
  /** The address to listen on. Default: every interface; a demo nobody asked for: loopback. */
  HOST: z.string().optional(),
  /** The address that people type, without a path. Links in mail begin with it. */
  PORTAL_URL: siteUrl.optional(),
  /** Further names that the portal answers to, besides that of PORTAL_URL. */
  ALLOWED_HOSTS: hosts.optional(),
  /** The proxies whose word about a client's address is taken. Unset: nobody's. */
  TRUSTED_PROXIES: addresses.optional(),
  /** Keys for cookies, links and digests are derived from it. */
  PORTAL_SECRET: secret.optional(),
  /** Set by the start script, from PORTAL_SECRET; Next encrypts the server actions' closures with it. */
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string().optional(),
  /** Set by the start script: the fingerprint of the build that is served. */
  PORTAL_BUILD_ID: z.string().optional(),
  /** 1: demo people, demo data, captured mail, also where DATABASE_URL is set. */
  PORTAL_DEMO: flag.default(false),
  /** Where the embedded database, demo secret and build fingerprint lie. */
  PORTAL_DATA_DIR: z.string().default('.data'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'is an address like smtp://user:password@host:587' })
    .optional(),
  MAIL_FROM: sender.optional(),
  OIDC_ISSUER: z.url('is the address of the identity provider').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** The assurance level that a sign-in must carry; unset: any. */
  OIDC_REQUIRED_ACR: z.string().optional(),
  /** Levels that show two factors, so that staff need no passkey besides. The Swedish e-ID levels 3 and 4 always do. */
  OIDC_TWO_FACTOR_ACR: z.string().optional(),
  /** The provider's name on the sign-in button. */
  OIDC_NAME: z.string().optional(),
  /** off: this web process runs no jobs (`npm run worker` does). */
  PORTAL_WORKER: oneOf('on', 'off').default('on'),
  /** Past so many requests under way an instance answers 503 at once. */
  PORTAL_MOST_REQUESTS: wholeNumber('a number of requests', 1, 10_000).default(100),
  /** Connections to the database: of an instance's pages, and of the jobs in a process. */
  PORTAL_CONNECTIONS: wholeNumber('a number of connections', 2, 1000).default(10),
  PORTAL_WORKER_CONNECTIONS: wholeNumber('a number of connections', 2, 1000).default(10),
  /** How long a page may wait for a connection and for a lock, and how long a statement takes (seconds). */
  PORTAL_CONNECTION_SECONDS: wholeNumber('a number of seconds', 1, 60).default(10),
  PORTAL_LOCK_SECONDS: wholeNumber('a number of seconds', 1, 60).default(3),
  PORTAL_STATEMENT_SECONDS: wholeNumber('a number of seconds', 1, 600).default(10),
  /** Opens `/api/metrics` for the one who has it. Unset: there is no such address. */
  PORTAL_METRICS_TOKEN: z.string().min(16, 'has at least 16 characters').optional(),
  /** Lets a mail server post mail that came back to `/api/bounces`. Unset: there is no such address. */
  PORTAL_BOUNCE_TOKEN: z.string().min(16, 'has at least 16 characters').optional(),
  /** Gets a mail when something needs an operator. */
  PORTAL_ALERT_ADDRESS: z.email('is a mail address').optional(),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
  SESSION_IDLE_MINUTES: wholeNumber('a number of minutes', 1, 1440).default(60),
  SESSION_ABSOLUTE_HOURS: wholeNumber('a number of hours', 1, 168).default(12),
  /** A signer has proved who they are within so many hours. */
  PORTAL_SIGNING_SIGN_IN_HOURS: wholeNumber('a number of hours', 1, 24).default(4),
  /** Signs receipts (Ed25519, PKCS #8, base64). Unset: derived from PORTAL_SECRET. */
  PORTAL_RECEIPT_KEY: signingKey.optional(),
})

export type Env = z.infer<typeof variables>

/** The faults of the environment, one line for each variable. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
  constructor(readonly problems: string[]) {
    super(problems.join('\n'))
  }
}

let parsed: Env | undefined

/** The environment, parsed at first use, so that a build needs none. Throws EnvironmentError. */
export function env(): Env {
  parsed ??= parseEnvironment(process.env)
  return parsed
}

/** An empty variable counts as unset. */
export function parseEnvironment(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const result = variables.safeParse(given)
  if (!result.success) {
    throw new EnvironmentError(
      result.error.issues.map(issue => `${issue.path.join('.')} is not right: it ${issue.message}.`),
    )
  }
  const problems = [...incompleteOidc(result.data), ...missingInProduction(result.data)]
  if (problems.length > 0) throw new EnvironmentError(problems)
  return result.data
}

/** A demo runs where it is asked for, or where no database is given. */
export function isDemo(environment: Env): boolean {
  return environment.PORTAL_DEMO || !environment.DATABASE_URL
}

/** The address that people type, without a slash at its end. */
export function portalUrl(): string {
  const { PORTAL_URL, PORT } = env()
  return (PORTAL_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '')
}

/** next-auth takes its own address from nowhere but the environment. */
export function introduceNextAuth(): void {
  process.env.NEXTAUTH_URL = portalUrl()
}

function incompleteOidc(given: Env): string[] {
  const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const missing = needed.filter(name => !given[name])
  const isAsked =
    missing.length < needed.length || given.OIDC_REQUIRED_ACR || given.OIDC_TWO_FACTOR_ACR || given.OIDC_NAME
  return isAsked ? missing.map(name => `${name} is missing: OIDC settings are given all or none.`) : []
}

function missingInProduction(given: Env): string[] {
  if (isDemo(given)) return []
  const why = {
    PORTAL_SECRET: 'at least 32 random characters, for example from `openssl rand -base64 32`',
    PORTAL_URL: 'the address that people type, for example https://portal.example.se',
    SMTP_URL: 'the mail server, for example smtp://user:password@mail.example.se:587',
    DATABASE_WORKER_URL: 'the role that runs the jobs, portal_worker',
  } as const
  const names = Object.keys(why) as (keyof typeof why)[]
  const missing = names.filter(name => !given[name]).map(name => `${name} is missing: ${why[name]}.`)
  return given.PORTAL_URL && !isTrustworthy(given.PORTAL_URL)
    ? [...missing, 'PORTAL_URL is not right: it is an https address, because passkeys work nowhere else.']
    : missing
}

/** Browsers trust https, and the machine itself. */
function isTrustworthy(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

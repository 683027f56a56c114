import { z } from 'zod'

const flag = z.enum(['0', '1'], 'is 1 or 0').transform(value => value === '1')
const wholeNumber = (what: string, min: number, max: number) =>
  z.coerce.number(`is ${what}`).int(`is ${what}`).min(min, `is at least ${min}`).max(max, `is at most ${max}`)
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'is an address like postgres://role:password@host/database',
})

/** Every variable that the portal reads. `.env.example` names the same ones; a test compares. */
export const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
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
  PORTAL_URL: z
    .url({ protocol: /^https?$/, error: 'is an address like https://portal.example.se' })
    .optional(),
  /** Keys for cookies, links and digests are derived from it. */
  PORTAL_SECRET: z.string().min(32, 'has at least 32 characters').optional(),
  /** Set by the start script, from PORTAL_SECRET; Next encrypts the server actions' closures with it. */
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string().optional(),
  /** 1: demo people, demo data, captured mail, also where DATABASE_URL is set. */
  PORTAL_DEMO: flag.default(false),
  /** Where the embedded database, demo secret and build fingerprint lie. */
  PORTAL_DATA_DIR: z.string().default('.data'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'is an address like smtp://user:password@host:587' })
    .optional(),
  MAIL_FROM: z.string().optional(),
  OIDC_ISSUER: z.url('is the address of the identity provider').optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** The assurance level that a sign-in must carry; unset: any. */
  OIDC_REQUIRED_ACR: z.string().optional(),
  /** The provider's name on the sign-in button. */
  OIDC_NAME: z.string().optional(),
  /** off: this web process runs no jobs (`npm run worker` does). */
  PORTAL_WORKER: z.enum(['on', 'off'], 'is on or off').default('on'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SESSION_IDLE_MINUTES: wholeNumber('a number of minutes', 1, 1440).default(60),
  SESSION_ABSOLUTE_HOURS: wholeNumber('a number of hours', 1, 168).default(12),
  /** A signer has proved who they are within so many hours. */
  PORTAL_SIGNING_SIGN_IN_HOURS: wholeNumber('a number of hours', 1, 24).default(4),
  /** Signs receipts (Ed25519, PKCS #8, base64). Unset: derived from PORTAL_SECRET. */
  PORTAL_RECEIPT_KEY: z.string().optional(),
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
  const isAsked = missing.length < needed.length || given.OIDC_REQUIRED_ACR || given.OIDC_NAME
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
  return names.filter(name => !given[name]).map(name => `${name} is missing: ${why[name]}.`)
}

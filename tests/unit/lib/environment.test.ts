import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EnvironmentError, isDemo, parseEnvironment, variables } from '@/lib/env'

const example = readFileSync('.env.example', 'utf8')
const production = {
  DATABASE_URL: 'postgres://portal_app:x@db/portal',
  DATABASE_WORKER_URL: 'postgres://portal_worker:x@db/portal',
  PORTAL_URL: 'https://portal.example.se',
  PORTAL_SECRET: 'a secret for tests only, long enough',
  SMTP_URL: 'smtp://mail.example.se:587',
}

function problemsOf(environment: Record<string, string | undefined>): string[] {
  try {
    parseEnvironment(environment)
    return []
  } catch (error) {
    return error instanceof EnvironmentError ? error.problems : [String(error)]
  }
}

describe('.env.example', () => {
  it('names every variable, and only those', () => {
    const named = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(match => match[1])
    const known = Object.keys(variables.shape)
    expect(named.toSorted()).toEqual(known.toSorted())
  })
})

describe('the environment', () => {
  it('is a demo when it is empty, and production with a database', () => {
    expect(isDemo(parseEnvironment({}))).toBe(true)
    expect(isDemo(parseEnvironment(production))).toBe(false)
    expect(isDemo(parseEnvironment({ ...production, PORTAL_DEMO: '1' }))).toBe(true)
  })

  it.each(['DATABASE_WORKER_URL', 'PORTAL_URL', 'PORTAL_SECRET', 'SMTP_URL'] as const)(
    'lacks %s in production and says so in one line',
    name => {
      const problems = problemsOf({ ...production, [name]: undefined })
      expect(problems).toHaveLength(1)
      expect(problems[0]).toContain(name)
    },
  )

  it.each([
    ['DATABASE_URL', 'mysql://localhost/portal'],
    ['PORT', 'eighty'],
    ['PORTAL_SECRET', 'short'],
    ['PORTAL_DEMO', 'yes'],
    ['OIDC_ISSUER', 'https://id.example.se'],
    ['PORTAL_RECEIPT_KEY', 'garbage'],
    ['MAIL_FROM', 'not an address'],
    ['MAIL_FROM', 'Portalen <portal@>'],
    ['PORTAL_URL', 'https://portal.example.se/hal'],
    ['PORTAL_URL', 'http://portal.example.se'],
    ['TRUSTED_PROXIES', 'proxy.example.se'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['ALLOWED_HOSTS', 'https://portal.example.se'],
    ['PORTAL_URL', 'https://portal.example.se/?a=1'],
    ['PORTAL_SECRET', 'a'.repeat(40)],
    ['NODE_ENV', 'prod'],
    ['LOG_LEVEL', 'loud'],
    ['PORTAL_WORKER', 'no'],
    ['PORTAL_METRICS_TOKEN', 'short'],
    ['PORTAL_BOUNCE_TOKEN', 'short'],
    ['PORTAL_LOCK_SECONDS', '0'],
    ['SMTP_URL', 'http://mail.example.se'],
    ['PORTAL_ALERT_ADDRESS', 'the operator'],
    ['SESSION_IDLE_MINUTES', '0'],
    ['SESSION_ABSOLUTE_HOURS', '169'],
    ['PORTAL_SIGNING_SIGN_IN_HOURS', '25'],
    ['PORTAL_CONNECTIONS', '1'],
    ['PORTAL_MOST_REQUESTS', 'many'],
  ])('refuses %s=%s in one line of plain words', (name, value) => {
    const problems = problemsOf({ ...production, [name]: value })
    expect(problems.join('\n')).toMatch(/is |has |missing/)
    expect(problems.join('\n')).not.toMatch(/Invalid|expected/)
    if (name !== 'OIDC_ISSUER')
      expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} .*\\.$`))])
  })

  it.each([
    ['PORTAL_RECEIPT_KEY', 'MC4CAQAwBQYDK2VwBCIEIN3sZo4d2u4eLFZ0Qb8bXZ1k3Sx7yXGQvHn3sZxTq1aA'],
    ['MAIL_FROM', 'portal@example.se'],
    ['MAIL_FROM', 'Hållbart arbetsliv <portal@example.se>'],
    ['PORTAL_URL', 'https://portal.example.se/'],
    ['PORTAL_URL', 'http://localhost:3000'],
  ])('takes %s=%s', (name, value) => {
    expect(problemsOf({ ...production, [name]: value })).toEqual([])
  })
})

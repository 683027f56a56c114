import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EnvironmentError, isDemo, parseEnvironment, variables } from '@/lib/env'

const example = readFileSync('.env.example', 'utf8')
const production = {
  DATABASE_URL: 'postgres://portal_app:x@db/portal',
  DATABASE_WORKER_URL: 'postgres://portal_worker:x@db/portal',
  PORTAL_URL: 'https://portal.example.se',
  PORTAL_SECRET: 'x'.repeat(32),
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
  ])('refuses %s=%s', (name, value) => {
    expect(problemsOf({ ...production, [name]: value }).join('\n')).toMatch(/is |missing/)
  })
})

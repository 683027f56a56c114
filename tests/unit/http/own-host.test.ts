import { NextRequest } from 'next/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

/** The module as it is under other settings, which are read once. */
async function under(settings: Record<string, string>) {
  vi.resetModules()
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  return import('@/http/own-host')
}

const production = {
  PORTAL_DEMO: '0',
  DATABASE_URL: 'postgres://portal_app@db/portal',
  DATABASE_WORKER_URL: 'postgres://portal_worker@db/portal',
  PORTAL_SECRET: 'a secret for tests only, long enough',
  SMTP_URL: 'smtp://mail.example.se:587',
  PORTAL_URL: 'https://portal.example.se',
}
const request = (path: string, host?: string) =>
  new NextRequest(`https://portal.example.se${path}`, { headers: host ? { host } : {} })

beforeEach(() => vi.stubEnv('ALLOWED_HOSTS', ''))
// The files of a worker share their modules.
afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

describe('in production', () => {
  it.each([
    ['portal.example.se', true],
    ['PORTAL.example.se', true],
    ['www.portal.example.se', true],
    ['evil.example', false],
    ['portal.example.se.evil.example', false],
    ['portal.example.se:8443', false],
    ['10.0.0.5:3000', false],
    ['localhost', false],
    [undefined, false],
  ])('a request to %s is answered: %s', async (host, isAnswered) => {
    const { misdirected } = await under({ ...production, ALLOWED_HOSTS: 'www.portal.example.se' })
    const answer = misdirected(request('/avrop', host))
    expect(answer?.status).toBe(isAnswered ? undefined : 421)
    // By any name, it leads to the portal's own.
    if (answer) expect(await answer.text()).toContain('href="https://portal.example.se"')
    for (const path of ['/api/health', '/api/health/live', '/api/metrics']) {
      expect(misdirected(request(path, host)), path).toBeUndefined()
    }
    expect(misdirected(request('/api/healthy', host))?.status).toBe(isAnswered ? undefined : 421)
  })

  it.each([
    ['https://portal.example.se', 'portal.example.se', true],
    ['https://www.portal.example.se', 'www.portal.example.se', true],
    ['http://portal.example.se', 'portal.example.se', false],
    ['https://evil.example', 'portal.example.se', false],
    ['https://evil.example', 'evil.example', false],
    ['https://portal.example.se:8443', 'portal.example.se', false],
  ])('a page at %s posts to %s: %s', async (origin, host, may) => {
    const { isOwnOrigin } = await under({ ...production, ALLOWED_HOSTS: 'www.portal.example.se' })
    expect(isOwnOrigin(origin, host)).toBe(may)
  })
})

describe('a demo on this machine', () => {
  it.each([
    ['localhost:3000', true],
    ['127.0.0.1:3000', true],
    ['127.0.0.1:4711', true],
    ['192.168.1.7:3000', true],
    ['[fe80::1]:3000', true],
    // A name that somebody points at this machine (DNS rebinding).
    ['rebound.evil.example:3000', false],
    ['127.0.0.1.evil.example:3000', false],
  ])('is asked as %s: %s', async (host, isAnswered) => {
    const { isOwnHost } = await under({ PORTAL_URL: 'http://localhost:3000', PORTAL_DEMO: '1' })
    expect(isOwnHost(host)).toBe(isAnswered)
  })
})

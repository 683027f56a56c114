import { afterEach, expect, it, vi } from 'vitest'
import type { Exchange } from '@/lib/exchange'

// The files of a worker share their modules.
afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

async function look(site: string, request: { method: string; url: string }) {
  vi.resetModules()
  vi.stubEnv('PORTAL_URL', site)
  const { lookFirst } = await import('@/http/first-look')
  const headers: Record<string, string> = {}
  const response = { setHeader: (name: string, value: string) => Object.assign(headers, { [name]: value }) }
  const exchange = { request, response } as unknown as Exchange
  lookFirst(exchange)
  return { headers, plain: exchange.plain, url: request.url }
}

it('https is asked for on every answer, where the portal has it', async () => {
  const asked = { method: 'GET', url: '/_next/static/a.js' }
  const { headers } = await look('https://portal.example.se', asked)
  expect(headers).toEqual({ 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' })
  expect((await look('http://localhost:3000', asked)).headers).toEqual({})
})

it('an address with a host in it leads to the portal itself', async () => {
  const asked = { method: 'GET', url: 'http://evil.example/oversikt?a=1' }
  expect((await look('http://localhost:3000', asked)).url).toBe('/oversikt?a=1')
})

it.each([
  ['TRACE', 'otherMethod'],
  ['PUT', 'otherMethod'],
  ['GET', undefined],
  ['POST', undefined],
])('%s is answered as %s', async (method, plain) => {
  expect((await look('http://localhost:3000', { method, url: '/' })).plain).toBe(plain)
})

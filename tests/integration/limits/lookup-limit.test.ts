import { NextRequest, type NextResponse } from 'next/server'
import { beforeAll, expect, it, vi } from 'vitest'
import { openapi } from '@/features/open-interface/openapi'
import { tooManyLookups } from '@/http/lookup-limit'

const site = 'http://localhost:3000'
const exchange = vi.hoisted(() => ({ peer: '' }))
vi.mock('@/lib/exchange', () => ({
  currentExchange: () => ({ request: { socket: { remoteAddress: exchange.peer } } }),
}))

beforeAll(() => Object.assign(process.env, { TRUSTED_PROXIES: '10.0.0.0/8' }))

/** The answers to so many requests for one address; undefined where it was let through. */
async function ask(path: string, { peer, from, times }: { peer: string; from?: string; times: number }) {
  exchange.peer = peer
  const answers: (NextResponse | undefined)[] = []
  for (let time = 0; time < times; time++) {
    const headers: Record<string, string> = from ? { 'x-forwarded-for': from } : {}
    answers.push(await tooManyLookups(new NextRequest(`${site}${path}`, { headers })))
  }
  return answers
}

it('answers 429 with a time to wait, by the page and by the interface together', async () => {
  const peer = '192.0.2.1'
  const first = await ask('/verifiera?kod=A', { peer, times: 15 })
  const second = await ask('/api/v1/receipts/ABCD', { peer, times: 15 })
  expect([...first, ...second].every(answer => answer === undefined)).toBe(true)
  const [page] = await ask('/verifiera?kod=A', { peer, times: 1 })
  const [api] = await ask('/api/v1/receipts/ABCD', { peer, times: 1 })
  expect([page?.status, api?.status]).toEqual([429, 429])
  expect(Number(page?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await page?.text()).toContain('Vänta en minut')
  expect(api?.headers.get('content-type')).toBe('application/problem+json')
})

it('a made-up address before the trusted proxies is worth nothing, and each client counts for itself', async () => {
  const proxy = '10.0.0.9'
  await ask('/verifiera?kod=A', { peer: proxy, from: '198.51.100.1', times: 31 })
  const [lied] = await ask('/verifiera?kod=A', { peer: proxy, from: '1.2.3.4, 198.51.100.1', times: 1 })
  const [other] = await ask('/verifiera?kod=A', { peer: proxy, from: '198.51.100.2', times: 1 })
  expect([lied?.status, other]).toEqual([429, undefined])
  // Somebody who is no trusted proxy says what they like.
  await ask('/verifiera?kod=A', { peer: '203.0.113.5', times: 31 })
  const [direct] = await ask('/verifiera?kod=A', { peer: '203.0.113.5', from: '5.6.7.8', times: 1 })
  expect(direct?.status).toBe(429)
})

it('lets a program ask the open interface five times a second, and says when to go on', async () => {
  const limited = Object.entries(openapi.paths).filter(([, { get }]) => '429' in get.responses)
  const paths = limited.map(([path]) => path).filter(path => !path.includes('{'))
  expect(paths.length).toBeGreaterThan(3)
  const peer = '192.0.2.9'
  const first = await ask('/api/v1/services', { peer, times: 300 })
  expect(first.every(answer => answer === undefined)).toBe(true)
  for (const path of [...paths, '/api/v1/nothing']) {
    const [answer] = await ask(path, { peer, times: 1 })
    expect([path, answer?.status, answer?.headers.get('content-type')]).toEqual([
      path,
      429,
      'application/problem+json',
    ])
    expect(Number(answer?.headers.get('retry-after'))).toBeGreaterThan(0)
  }
})

it('answers 429 to a client that searches faster than an office types', async () => {
  const peer = '192.0.2.9'
  const within = [
    ...(await ask('/sok?q=avrop', { peer, times: 120 })),
    ...(await ask('/sok/forslag?q=avrop', { peer, times: 120 })),
  ]
  expect(within.every(answer => answer === undefined)).toBe(true)
  const [over] = await ask('/sok/forslag?q=avrop', { peer, times: 1 })
  expect(over?.status).toBe(429)
})

it('lets a whole workplace open its participants’ form, and nobody guess its code', async () => {
  const peer = '192.0.2.77'
  const workplace = await ask('/u/ABCD-EFGH', { peer, times: 300 })
  expect(workplace.every(answer => answer === undefined)).toBe(true)
  const [guess] = await ask('/u/ABCD-EFGI', { peer, times: 1 })
  expect(guess?.status).toBe(429)
  expect(await guess?.text()).toContain('Vänta en minut')
})

it('leaves everything else alone', async () => {
  for (const path of ['/verifiera', '/api/health', '/api/metrics', '/tjanster?kod=A', '/sok']) {
    const answers = await ask(path, { peer: '192.0.2.4', times: 40 })
    expect(answers.every(answer => answer === undefined)).toBe(true)
  }
})

import { NextRequest } from 'next/server'
import { expect, it } from 'vitest'
import { tooManyLookups } from '@/http/lookup-limit'

const NOW = new Date('2021-03-30T08:00:00Z')
const site = 'http://localhost:3000'

/** The answers' statuses to so many requests for one address, undefined where it was let through. */
function ask(path: string, { client, times, now = NOW }: { client: string; times: number; now?: Date }) {
  return Array.from({ length: times }, () => {
    const request = new NextRequest(`${site}${path}`, { headers: { 'x-forwarded-for': client } })
    return tooManyLookups(request, now)
  })
}

it('answers 429 with a time to wait, by the page and by the interface together', async () => {
  const first = ask('/verifiera?kod=A', { client: '10.0.0.1', times: 15 })
  const second = ask('/api/v1/receipts/ABCD', { client: '10.0.0.1', times: 15 })
  expect([...first, ...second].every(answer => answer === undefined)).toBe(true)
  const [page] = ask('/verifiera?kod=A', { client: '10.0.0.1', times: 1 })
  const [api] = ask('/api/v1/receipts/ABCD', { client: '10.0.0.1', times: 1 })
  expect([page?.status, api?.status]).toEqual([429, 429])
  expect([page, api].map(answer => answer?.headers.get('retry-after'))).toEqual(['60', '60'])
  expect(await page?.text()).toContain('Vänta en minut')
  expect(api?.headers.get('content-type')).toBe('application/problem+json')
})

it('counts each client for itself, and only for a minute', () => {
  ask('/verifiera?kod=A', { client: '10.0.0.2', times: 40 })
  expect(ask('/verifiera?kod=A', { client: '10.0.0.3', times: 1 })).toEqual([undefined])
  // The client may have made up everything before the nearest proxy's own word.
  expect(ask('/verifiera?kod=A', { client: '1.2.3.4, 10.0.0.2', times: 1 })[0]?.status).toBe(429)
  const later = new Date(NOW.getTime() + 61_000)
  expect(ask('/verifiera?kod=A', { client: '10.0.0.2', times: 1, now: later })).toEqual([undefined])
})

it('leaves everything else alone', () => {
  for (const path of ['/verifiera', '/api/v1/receipts/keys', '/api/v1/services', '/tjanster?kod=A']) {
    expect(ask(path, { client: '10.0.0.4', times: 40 }).every(answer => answer === undefined)).toBe(true)
  }
})

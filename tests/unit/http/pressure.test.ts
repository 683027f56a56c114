import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { tooBusy } from '@/http/pressure'
import { env } from '@/lib/env'
import { admittedExchanges, currentExchange, followExchanges } from '@/lib/exchange'

// A machine that does much else takes its time.
const PATIENT = { timeout: 60_000 }
let server: Server
let letGo: (() => void)[] = []

beforeAll(async () => {
  followExchanges(() => {})
  // Each request stays under way until the test lets it go.
  server = createServer((request, response) => {
    const refused = tooBusy(
      new NextRequest(`http://localhost:3000${request.url}`, { headers: { accept: '*/*' } }),
    )
    if (!refused) letGo.push(() => response.end('done'))
    else response.writeHead(refused.status, Object.fromEntries(refused.headers)).end('busy')
    if (!currentExchange()) throw new Error('no exchange')
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
})
afterAll(() => server.close())
beforeEach(() => {
  letGo = []
})

const most = env().PORTAL_MOST_REQUESTS
const ask = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)

it('answers 503 past the bound, with a time to wait, and takes requests again when others have ended', async () => {
  const held = Array.from({ length: most }, (_, number) => ask(`/avrop?n=${number}`))
  await expect.poll(() => letGo.length, PATIENT).toBe(most)
  const refused = await ask('/avrop')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
  const admitted = [ask('/logga-in'), ask('/api/health'), ask('/api/metrics')]
  await expect.poll(() => letGo.length, PATIENT).toBe(most + admitted.length)
  for (const end of letGo) end()
  const answers = await Promise.all([...held, ...admitted])
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  await Promise.all(answers.map(answer => answer.text()))
  await expect.poll(() => admittedExchanges(), PATIENT).toBe(0)
  const again = ask('/avrop')
  await expect.poll(() => letGo.length, PATIENT).toBe(most + admitted.length + 1)
  letGo.at(-1)?.()
  expect((await again).status).toBe(200)
})

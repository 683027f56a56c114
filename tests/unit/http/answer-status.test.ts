import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerWith } from '@/http/answer-status'
import { followExchanges } from '@/lib/exchange'

let server: Server
beforeAll(async () => {
  followExchanges(() => {})
  // As Next does: the page is drawn in another turn than the one in which the request came.
  server = createServer(async (request, response) => {
    await sleep(5)
    if (request.url !== '/there') answerWith(404)
    response.end()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
})
afterAll(() => server.close())

const statusOf = async (path: string, headers: Record<string, string> = {}) => {
  const { port } = server.address() as AddressInfo
  return (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).status
}

it('a page gives its own answer the status, and no other that is drawn meanwhile', async () => {
  const asked = ['/missing', '/there', '/missing', '/there', '/there', '/missing']
  const statuses = await Promise.all(asked.map(path => statusOf(path)))
  expect(statuses).toEqual(asked.map(path => (path === '/there' ? 200 : 404)))
})

it.each(['rsc', 'next-action'])('leaves what a script asks for by %s as it is', async header => {
  expect(await statusOf('/missing', { [header]: '1' })).toBe(200)
})

it('does nothing outside a request', () => {
  expect(() => answerWith(500)).not.toThrow()
})

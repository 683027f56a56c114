import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { currentExchange, exchangesUnderWay, followExchanges } from '@/lib/exchange'
import { runNode } from '../../../scripts/processes'

it('a request that waits when the portal begins to follow them is met too, and knows its exchange', async () => {
  const holder = globalThis as typeof globalThis & { portalRequests: { meet?: unknown } }
  const { meet } = holder.portalRequests
  holder.portalRequests.meet = undefined
  let begin = () => {}
  const isReady = new Promise<void>(resolve => {
    begin = resolve
  })
  const server = createServer(async (_request, response) => {
    await isReady
    response.end(currentExchange()?.id)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const asked = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  await once(server, 'request')
  followExchanges(({ id, response }) => response.setHeader('X-Request-Id', id))
  begin()
  const answer = await asked
  expect(answer.headers.get('x-request-id')).toBe(await answer.text())
  holder.portalRequests.meet = meet
  server.close()
  await once(server, 'close')
  expect(exchangesUnderWay().some(exchange => exchange.server === server)).toBe(false)
})

it('Node can load it before anything else', async () => {
  const args = ['--import', './src/lib/meet-requests.mjs', '--print', 'typeof portalRequests.store']
  expect(await runNode(args)).toMatchObject({ code: 0, output: 'object\n' })
})

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { keptPage } from '@/http/kept-page'
import { currentExchange, followExchanges } from '@/lib/exchange'
import { changesSoFar } from '@/lib/kept'

const kept = (globalThis as typeof globalThis & { portalKept: { isTold: boolean; changes: number } })
  .portalKept

let drawn = 0
let isFlawed = false
const server = createServer((request, response) => void answer(request, response))

async function answer(incoming: IncomingMessage, response: ServerResponse) {
  const { method, url, headers } = incoming
  const request = new NextRequest(`http://portal${url}`, {
    method,
    headers: headers as Record<string, string>,
  })
  const nonce = crypto.randomUUID()
  const page = keptPage(request, nonce)
  if (page) return response.writeHead(page.status, Object.fromEntries(page.headers)).end(await page.text())
  drawn += 1
  const exchange = currentExchange()
  if (exchange) exchange.isFlawed = isFlawed
  response.statusCode = url === '/tjanster/saknas' ? 404 : 200
  response.setHeader('Link', `</a.css>; nonce="${nonce}"`)
  response.write(`<script nonce="${nonce}">`)
  return response.end(Buffer.from(`drawn ${drawn}`))
}

async function ask(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`, {
    headers,
  })
  const [, nonce, text] = /nonce="(.+)">(.+)/.exec(await response.text()) ?? []
  return { nonce, text, link: response.headers.get('link') }
}

beforeAll(async () => {
  followExchanges(() => undefined)
  await new Promise<void>(resolve => server.listen(0, resolve))
})
afterAll(() => server.close())
beforeEach(() => {
  kept.isTold = true
  kept.changes += 1
  drawn = 0
  isFlawed = false
})

it('a public page is drawn once for all guests, and each gets a nonce of their own', async () => {
  const [first, second] = [await ask('/tjanster'), await ask('/tjanster')]
  expect([first.text, second.text]).toEqual(['drawn 1', 'drawn 1'])
  expect(second.nonce).not.toBe(first.nonce)
  expect(second.link).toBe(`</a.css>; nonce="${second.nonce}"`)
})

it.each(['/', '/tjanster/effektiva-team', '/statistik', '/statistik/visat-intresse', '/sa-fungerar-det'])(
  '%s is kept',
  async path => {
    await ask(path)
    expect((await ask(path)).text).toBe('drawn 1')
  },
)

it('each language has its own page', async () => {
  await ask('/')
  expect((await ask('/', { cookie: 'locale=en' })).text).toBe('drawn 2')
  expect((await ask('/', { cookie: 'locale=en' })).text).toBe('drawn 2')
})

it('after any change the page is drawn again', async () => {
  await ask('/statistik')
  kept.changes += 1
  expect((await ask('/statistik')).text).toBe('drawn 2')
})

it('while changes are not told, each page is drawn', async () => {
  kept.isTold = false
  expect(changesSoFar()).toBeUndefined()
  await ask('/')
  expect((await ask('/')).text).toBe('drawn 2')
})

it.each([
  ['a reader with any other cookie', '/', { cookie: 'locale=sv; portal-session=abc' }],
  ["Next's own script", '/', { rsc: '1' }],
  ['a question', '/statistik?per=2026-01-31', {}],
  ['a cut of a figure', '/statistik/avropat?per=2026-01-31', {}],
  ['the rows behind a figure', '/statistik/avropat/rader', {}],
  ['a page of the signed in', '/oversikt', {}],
  ['the news, which are dated to the minute,', '/nyheter', {}],
  ['a page that does not exist', '/tjanster/saknas', {}],
])('%s gets a page drawn for it alone', async (_, path, headers) => {
  await ask(path, headers)
  expect((await ask(path, headers)).text).toBe('drawn 2')
})

it('a page with a flaw is not kept', async () => {
  isFlawed = true
  await ask('/tillganglighet')
  expect((await ask('/tillganglighet')).text).toBe('drawn 2')
})

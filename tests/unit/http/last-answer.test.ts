import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { answerWith } from '@/http/answer-status'
import { mendAnswer } from '@/http/last-answer'
import { closeWhileStopping } from '@/http/stopping'
import { currentExchange, followExchanges } from '@/lib/exchange'

let server: Server
type Answering = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
const answers: Record<string, Answering> = {}

beforeAll(async () => {
  // Only the first to follow is heard, so each exchange is mended here once.
  followExchanges(() => {})
  server = createServer(async (request, response) => {
    const exchange = currentExchange()
    if (!exchange) throw new Error('no exchange')
    mendAnswer(exchange)
    closeWhileStopping(exchange)
    await sleep(1)
    await answers[new URL(request.url ?? '', 'http://a').searchParams.get('as') ?? '']?.(request, response)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
})
afterAll(() => server.close())
afterEach(() => {
  vi.unstubAllGlobals()
})

async function ask(as: string, { path = '/avrop', ...init }: RequestInit & { path?: string } = {}) {
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}${path}?as=${as}`, { redirect: 'manual', ...init })
  return { answer, text: await answer.text() }
}

/** As Next sends a failure that its own script draws. */
answers.blank = (_request, response) => {
  response.statusCode = 500
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Content-Encoding', 'gzip')
  response.flushHeaders()
  response.write('<html id="__next_error__">')
  response.end('</html>')
}
answers.away = (request, response) => {
  const exchange = currentExchange()
  if (exchange) exchange.fault = 'unreachable'
  return answers.blank?.(request, response)
}
answers.drawn = (_request, response) => {
  answerWith(500)
  response.setHeader('Content-Type', 'text/html')
  response.end('<h1>Drawn</h1>')
}
answers.json = (_request, response) => {
  response.writeHead(503, { 'Content-Type': 'application/json' })
  response.end('{}')
}
answers.unknownAction = (_request, response) => {
  response.writeHead(409, { 'Content-Type': 'text/plain' })
  response.end('Server Action unavailable.')
}
answers.signedOut = (_request, response) => {
  const exchange = currentExchange()
  if (exchange) {
    exchange.posted = [
      ['fieldLabels', 'need: Behovet'],
      ['need', 'Ett <b>"behov"</b>'],
      ['$ACTION_1:0', '{"id":"x"}'],
    ]
    exchange.plain = 'signedOut'
  }
  response.writeHead(303, { Location: '/logga-in' })
  response.end()
}
answers.well = (_request, response) => {
  response.setHeader('Content-Type', 'text/html')
  response.write('<h1>')
  response.end('Well</h1>')
}

describe('an answer of Next', () => {
  it('that only script would draw becomes a whole page with the reference', async () => {
    const { answer, text } = await ask('blank')
    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([500, null])
    expect(text).toContain('<h1>Något gick fel hos oss</h1>')
    expect(text).toMatch(/Referens: [\da-f-]{36}\./)
    expect(text).not.toContain('__next_error__')
  })

  it('that comes of the database says that it is away, in the language of the reader', async () => {
    const { answer, text } = await ask('away', { headers: { cookie: 'a=b; locale=en' } })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
    expect(text).toContain('You are still signed in')
  })

  it('under /api is a problem for a program', async () => {
    const { answer, text } = await ask('away', { path: '/api/v1/services' })
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(JSON.parse(text)).toMatchObject({ status: 503, title: 'Portalen går inte att nå just nu' })
  })

  it.each([
    ['/api', 404, {}, 'Adressen finns inte'],
    ['/api/nothing', 404, {}, 'Adressen finns inte'],
    ['/api/csp', 405, {}, 'Så går det inte att fråga den här adressen'],
    ['/api/v1/services', 405, { method: 'POST' }, 'Så går det inte att fråga den här adressen'],
    ['/api/session', 400, {}, 'Frågan går inte att svara på'],
    ['/api/passkey/renew', 401, {}, 'Frågan går inte att svara på'],
  ])('to a mistake at %s, a page or nothing, becomes a problem: %d', async (path, status, init, title) => {
    answers.mistake = (_request, response) => {
      response.writeHead(status, status === 404 ? { 'Content-Type': 'text/html' } : {})
      response.end(status === 404 ? '<h1>Not found</h1>' : '')
    }
    const { answer, text } = await ask('mistake', { path, ...init })
    const { headers } = answer
    expect([answer.status, headers.get('content-type')]).toEqual([status, 'application/problem+json'])
    expect(JSON.parse(text)).toMatchObject({ type: 'about:blank', status, title })
    const allowed = 'method' in init ? 'GET, HEAD, OPTIONS' : 'POST, OPTIONS'
    expect(headers.get('allow')).toBe(status === 405 ? allowed : null)
  })

  it('that knows no such action says that the page has been updated', async () => {
    const { answer, text } = await ask('unknownAction', { method: 'POST' })
    expect(answer.status).toBe(409)
    expect(text).toContain('Sidan har uppdaterats sedan du öppnade den')
  })

  it('that leads away gives way to a page that keeps what was posted', async () => {
    const { answer, text } = await ask('signedOut', { method: 'POST' })
    expect([answer.status, answer.headers.get('location')]).toEqual([401, null])
    expect(text).toContain(
      'Behovet<textarea readonly rows="4">\nEtt &lt;b&gt;&quot;behov&quot;&lt;/b&gt;</textarea>',
    )
    expect(text).toContain('name="$ACTION_1:0" value="{&quot;id&quot;:&quot;x&quot;}"')
    expect(text).toContain('href="/logga-in?till=%2Favrop%3Fas%3DsignedOut"')
  })

  it.each([
    ['drawn', 500, '<h1>Drawn</h1>'],
    ['json', 503, '{}'],
    ['well', 200, '<h1>Well</h1>'],
  ])('that speaks for itself stays: %s', async (as, status, text) => {
    const { answer, text: sent } = await ask(as)
    expect([answer.status, sent]).toEqual([status, text])
  })

  it.each([
    ['works', false, 'keep-alive'],
    ['stops', true, 'close'],
  ])('while the process %s tells what becomes of its connection', async (_what, isStopping, told) => {
    vi.stubGlobal('portalIsStopping', isStopping)
    expect((await ask('well')).answer.headers.get('connection')).toBe(told)
  })

  it.each(['rsc', 'next-action'])('to a script that asks by %s stays', async header => {
    // The compressed body is Next's own word to its script; here it is none.
    answers.plainFailure = (_request, response) => {
      response.writeHead(500, { 'Content-Type': 'text/x-component' })
      response.end('0:{}')
    }
    expect((await ask('plainFailure', { headers: { [header]: '1' } })).text).toBe('0:{}')
  })
})

import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { expect, test } from './steps/portal-test'
import { fromOwnPage, site } from './steps/signing-in'

// Requests that no browser sends. Their answers do not depend on how far into Next they come.

const { hostname, port, host } = new URL(site)

/** Sends lines as they are, and gives the whole answer. */
function send(lines: string[], body = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', piece => {
      answer += piece
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
    socket.write(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`)
  })
}

const ask = (line: string, headers: string[] = [], given = host) =>
  send([`${line} HTTP/1.1`, `Host: ${given}`, ...headers])

test('a name that is not the portal’s gets nothing but the way to the right one', async () => {
  for (const line of ['GET /', 'GET /avrop', 'GET /api/v1/services', 'GET /_next/imagex', 'POST /sprak']) {
    const answer = await ask(line, ['Content-Length: 0', 'Origin: http://evil.example'], 'evil.example')
    expect(answer.split('\r\n')[0], line).toContain('421')
  }
  // A watcher asks an instance by its own address.
  for (const path of ['/api/health', '/api/health/live']) {
    expect(await ask(`GET ${path}`, [], '10.0.0.5'), path).toMatch(/^HTTP\/1.1 200/)
  }
})

test('an address with another host in it leads nowhere else', async () => {
  const answer = await ask('GET http://evil.example/tjanster')
  expect(answer).toMatch(/^HTTP\/1.1 200/)
  expect(answer).not.toContain('evil.example')
  expect(await ask('GET //evil.example/tjanster')).not.toMatch(/location: *(https?:)?\/\/evil/i)
})

test('other methods than a browser’s are refused', async () => {
  for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH']) {
    const answer = await ask(`${method} /tjanster`, ['Origin: http://evil.example'])
    expect(answer.split('\r\n')[0], method).toContain('405')
  }
})

test('pages that are not there have the policy too, and refuse large posts', async ({ request }) => {
  for (const path of ['/_next/imagex', '/_next/staticx', '/finns-inte']) {
    const answer = await ask(`GET ${path}`)
    expect(answer, path).toMatch(/^HTTP\/1.1 404/)
    expect(answer, path).toMatch(/content-security-policy: [^\r]*report-uri \/api\/csp/i)
  }
  const large = { data: 'a'.repeat(5_600_000), headers: fromOwnPage }
  expect((await request.post('/_next/imagex', large)).status()).toBe(413)
})

test('browsers are told of every page as strictly as can be', async ({ visit }) => {
  const { request } = await visit({ persona: 'hr' })
  for (const path of ['/', '/tjanster', '/konto', '/avrop']) {
    const headers = (await request.get(path)).headers()
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['cache-control'], path).toContain('no-store')
    const policy = headers['content-security-policy'] ?? ''
    for (const rule of [
      "default-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      'report-uri /api/csp',
    ]) {
      expect(policy, path).toContain(rule)
    }
    expect(policy, path).not.toMatch(/unsafe|https?:|\*/)
  }
})

test('a report of the policy is taken from a browser, which says no origin', async ({ request }) => {
  const report = {
    'csp-report': { 'effective-directive': 'script-src', 'blocked-uri': 'https://evil.example' },
  }
  const headers = { 'content-type': 'application/csp-report' }
  const answer = await request.post('/api/csp', { data: JSON.stringify(report), headers })
  expect(answer.status()).toBe(204)
})

test('security.txt tells whom to tell', async ({ request }) => {
  const answer = await request.get('/.well-known/security.txt')
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8')
  expect(await answer.text()).toMatch(/^Contact: .+\nExpires: \d{4}-.+\n/)
})

test('the build names its packages and their hashes, without the tools of its tests', () => {
  const list = JSON.parse(readFileSync(path.resolve('.next/sbom.cdx.json'), 'utf8'))
  expect(list).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'hallbart-arbetsliv' } },
  })
  const parts: { name: string; hashes?: unknown[] }[] = list.components
  expect(parts.find(part => part.name === 'next')?.hashes?.length).toBeGreaterThan(0)
  expect(parts.map(part => part.name)).not.toContain('vitest')
})

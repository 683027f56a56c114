import { z } from 'zod'
import { TOKENS } from '../../scripts/test-portal'
import { closed, type Schema } from '../support/answer-schema'
import { today } from './steps/counting'
import { expect, test } from './steps/portal-test'

// The description is read as an outsider's program reads it. Each address and each error it names is tried.

type Content = Record<string, { schema: Schema }>
type Answers = Record<string, { content?: Content }>
type Description = {
  paths: Record<string, { get: { responses: Answers } }>
  components: { schemas: { Problem: Schema } }
}

const PROBLEM = 'application/problem+json'
const FIGURES = '/api/v1/statistics/figures'
const NO_RECEIPT = '/api/v1/receipts/0000-0000-0000-0000-0000-0000'

/** The questions that lead to an answer of a path, where the path alone does not. */
const questions: Record<string, string[]> = {
  '/api/v1/statistics 400': [
    '/api/v1/statistics?asOf=',
    '/api/v1/statistics?asOf=2021-02-30',
    '/api/v1/statistics?asOf=2021-05-31&asOf=2021-06-30',
    '/api/v1/statistics?asOf=2999-12-31',
    '/api/v1/statistics?asOf=1999-12-31',
    '/api/v1/statistics?per=2021-05-31',
  ],
  '/api/v1/services 400': ['/api/v1/services?level=organisation'],
  '/api/v1/statistics 200': ['/api/v1/statistics', `/api/v1/statistics?asOf=${today()}`],
  '/api/v1/statistics/figures 400': ['/api/v1/statistics/figures?asOf=2999-12-31'],
  '/api/v1/statistics/figures/{name} 200': [
    `${FIGURES}/interested`,
    `${FIGURES}/interested?cut=time`,
    `${FIGURES}/occasions?cut=service&asOf=${today()}`,
    `${FIGURES}/use?cut=part`,
  ],
  '/api/v1/statistics/figures/{name} 304': [`${FIGURES}/interested`],
  '/api/v1/statistics/figures/{name} 400': [
    `${FIGURES}/use?cut=sector`,
    `${FIGURES}/interested?cut=`,
    `${FIGURES}/interested?asOf=2021-02-30`,
  ],
  // Parity is for its readers, and silence for the staff.
  '/api/v1/statistics/figures/{name} 404': [`${FIGURES}/nope`, `${FIGURES}/signing`, `${FIGURES}/silent`],
  '/api/v1/receipts/{code} 404': [NO_RECEIPT, '/api/v1/receipts/x'],
  '/api/v1/receipts/{code} 400': [`${NO_RECEIPT}?a=%00`],
}

/**
 * A portal in order can't answer so. Tests of the parts try those: the limit, the outage, and a portal without
 * a token. A receipt has a code that its parties alone have.
 */
const ELSEWHERE = /429|503|metrics 404|\{code\} (200|304)/
const shown: Record<string, Record<string, string>> = {
  '/api/metrics 200': { Authorization: `Bearer ${TOKENS.PORTAL_METRICS_TOKEN}` },
}

test('every address of the open interface, and every error, answers as it is described', async ({
  request,
}) => {
  const description: Description = await (await request.get('/api/v1/openapi.json')).json()
  const cases = Object.entries(description.paths).flatMap(([path, { get }]) =>
    Object.entries(get.responses).map(([status, { content }]) => ({ path, status, content })),
  )
  const tried = cases.filter(({ path, status }) => !ELSEWHERE.test(`${path} ${status}`))
  expect(tried.length).toBeGreaterThan(20)
  for (const { path, status, content } of tried) {
    for (const address of questions[`${path} ${status}`] ?? [status === '400' ? `${path}?a=%00` : path]) {
      const headers = status === '304' ? { 'If-None-Match': '*' } : shown[`${path} ${status}`]
      const answer = await request.get(address, { headers })
      expect([address, answer.status()]).toEqual([address, Number(status)])
      if (!content || content['text/plain']) continue
      const schema = schemaFor(description, content, answer.headers()['content-type'])
      expect(schema.safeParse(await answer.json()).error?.issues ?? [], address).toEqual([])
    }
  }
})

/** The description's word on an answer of this type. A type that it does not name is a fault. */
function schemaFor({ components }: Description, content: Content, type = ''): z.ZodType {
  const [name = ''] = type.split(';')
  // The keys are JSON too, by a name of their own.
  const described = content[name === 'application/jwk-set+json' ? 'application/json' : name]
  if (!described) throw new Error(`${name} is not described`)
  const schema = name === PROBLEM ? components.schemas.Problem : described.schema
  // Of itself the description tells only that it is one.
  const isOpen = 'openapi' in (schema.properties ?? {})
  return z.fromJSONSchema((isOpen ? schema : closed(schema)) as Parameters<typeof z.fromJSONSchema>[0])
}

test('an answer can be kept, asked for by its head, and every mistake is a problem', async ({ request }) => {
  for (const path of [
    '',
    'services',
    'statistics',
    'statistics/figures',
    'receipts/keys',
    'log/head',
    'openapi.json',
  ]) {
    const address = `/api/v1${path && `/${path}`}`
    const first = await request.get(address)
    const { etag, 'cache-control': keeping } = first.headers()
    expect([path, keeping]).toEqual([path, expect.stringMatching(/^public, (max-age=\d+|no-cache)$/)])
    const again = await request.get(address, { headers: { 'If-None-Match': etag ?? '' } })
    expect([path, again.status(), await again.text()]).toEqual([path, 304, ''])
    const head = await request.head(address)
    expect([path, head.status(), head.headers().etag]).toEqual([path, 200, etag])
    const posted = await request.post(address)
    expect([path, posted.status(), posted.headers().allow]).toEqual([path, 405, 'GET, HEAD, OPTIONS'])
  }
  const mistakes = {
    '/api': 404,
    '/api/nope': 404,
    '/api/v1/nope?a=b': 404,
    '/api/v2/services': 404,
    '/api/auth/session': 404,
    '/api/csp': 405,
    '/api/demo/sign-in': 405,
    '/api/%E0%A4%A': 400,
  }
  for (const [path, status] of Object.entries(mistakes)) {
    const answer = await request.get(path, { headers: { cookie: 'locale=en' } })
    expect([path, answer.status(), answer.headers()['content-type']]).toEqual([path, status, PROBLEM])
    expect(await answer.json()).toMatchObject({ status, title: expect.any(String) })
  }
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    const answer = await request.fetch('/api/v1/services', { method })
    expect([method, answer.status(), answer.headers()['content-type']]).toEqual([method, 405, PROBLEM])
    expect(answer.headers().allow).toContain('GET')
  }
})

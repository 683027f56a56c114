import type { APIRequestContext } from '@playwright/test'
import { createRandom } from '@seed/random'
import { chosenSeed, HOSTILE_BODIES, printLine } from '../support/test-depth'
import { expect, test } from './steps/portal-test'
import { fromOwnPage } from './steps/signing-in'

// Next reads the body of a form before any code of ours. Pieces of its own language are posted to real actions. They
// are never a failure of ours, and tell nothing.

const LARGEST_ANSWER = 200_000
const TELLS = /SELECT |node_modules|\n\s+at .+:\d+|Maximum call stack|Cannot read prop/
const fragments = [
  '[]',
  '["$K1"]',
  '[{"status":"error"},"$K1"]',
  '["$undefined","$K1"]',
  '[null,"$@1"]',
  '["$F1","$K1"]',
  '["$1:__proto__:then","$K1"]',
  '["$1:constructor:constructor","$K1"]',
  '[{"then":"$1:__proto__:then","status":"resolved_model","value":"{\\"then\\":\\"$B0\\"}"},"$K1"]',
  '["$n1234567890123456789012345678901234567890","$K1"]',
  '["$Q1","$W1"]',
  '["$D2026-02-30","$K1"]',
  '["$T","$S","$i1","$r1","$x1"]',
  '["$0","$0"]',
  '["$99999999","$K99999999"]',
  '[',
  '"',
  '{"__proto__":{"isAdmin":true}}',
  'null',
  '\u0000',
  '$@0',
]
const parts = ['0', '1', '2', '_1_email', '_1___proto__', '_K1', '1_$F1', '$ACTION_REF_1', '$ACTION_1:0']

/** The actions of a page's forms, as they stand in them for a browser without JavaScript. */
async function actionsOf(request: APIRequestContext, page: string): Promise<string[]> {
  const html = await (await request.get(page)).text()
  return [...html.matchAll(/[0-9a-f]{42}/g)].map(([id]) => id)
}

test('pieces of flight data to actions that there are', async ({ visit }) => {
  const seed = chosenSeed()
  printLine(`Hostile flight data, seed: ${seed} (PORTAL_TEST_SEED repeats it)`)
  const random = createRandom(seed)
  const { request } = await visit()
  const pages = ['/verifiera', '/be-om-behorighet']
  const ids = (await Promise.all(pages.map(page => actionsOf(request, page)))).flat()
  expect(ids.length).toBeGreaterThan(1)
  for (let index = 0; index < HOSTILE_BODIES; index++) {
    const id = random.pick(ids)
    const form = new FormData()
    for (let more = random.integer(1, 6); more > 0; more--)
      form.append(random.pick(parts), random.pick(fragments))
    form.append('$ACTION_1:0', JSON.stringify({ id, bound: random.pick([null, '$@1', '$0', []]) }))
    const script = random.chance(0.7) ? { 'next-action': id } : {}
    const answer = await request.post(random.pick(pages), {
      multipart: form,
      headers: { ...fromOwnPage, ...script } as Record<string, string>,
      maxRedirects: 0,
    })
    const said = `${JSON.stringify([...form])} ${JSON.stringify(script)}`
    expect(answer.status(), said).toBeLessThan(500)
    const told = await answer.text()
    expect(told.length, said).toBeLessThan(LARGEST_ANSWER)
    expect(told, said).not.toMatch(TELLS)
  }
  expect((await request.get('/api/health')).status()).toBe(200)
})

import { createRandom, type Random } from '@seed/random'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createSession } from '@/auth/session'
import { DRAWN_FOR } from '@/lib/drawn-for'
import { sourceFiles } from '../../support/architecture/source-files'
import {
  actionsWithFields,
  browser,
  everyAction,
  exportsOf,
  load,
  namesAskedFor,
  schemas,
} from '../../support/every-action'
import { hostileBody } from '../../support/hostile-bodies'
import { hostilePart, hostileRequest } from '../../support/hostile-requests'
import { mandateFor, someone } from '../../support/signing-in'
import { chosenSeed, DEEP_TIMEOUT, HOSTILE_BODIES, printLine } from '../../support/test-depth'
import { digestOfAllRows } from './all-rows'

// Chance posts to every action, and asks every route. No row changes, nothing fails, no answer is large, and none
// tells how the portal is made.

vi.mock('@/lib/form-reader', async original =>
  (await import('../../support/every-action')).rememberingReader(original),
)
vi.mock('next/headers', async () => (await import('../../support/every-action')).nextHeaders)
vi.mock('next/cache', async () => (await import('../../support/every-action')).nextCache)
vi.mock('next-intl/server', async () => (await import('../../support/every-action')).nextTexts)

const LARGEST_ANSWER = 200_000
/** One of so many is posted by somebody who is signed in: to ask for a session costs the most. */
const SIGNED_IN = 5
/** Our own failure, SQL, a stack, a place on a disk. */
const TELLS =
  /errors\.unexpected|SELECT |INSERT |syntax error|22P0\d|P20\d\d|\n\s+at .+:\d+|node_modules|\/src\//

const routes = exportsOf(
  sourceFiles(['src/app']).filter(({ path: file }) => file.endsWith('/route.ts')),
  /^export (?:const|async function|function) (GET|POST)/gm,
)

/** The text of an answer, or the digest by which Next answers. */
async function toldBy(answer: () => unknown): Promise<string> {
  try {
    const given = await answer()
    return given instanceof Response
      ? `${given.headers.get('location')} ${await given.text()}`
      : JSON.stringify(given ?? null)
  } catch (thrown) {
    const { digest } = thrown as { digest?: string }
    if (!digest?.startsWith('NEXT_')) throw thrown
    return digest
  }
}

function expectHarmless(told: string) {
  expect(told.length).toBeLessThan(LARGEST_ANSWER)
  expect(told).not.toMatch(TELLS)
}

const seed = chosenSeed()
let random: Random
let session: string
let drawnFor: string
let before: string
let names: string[]
beforeAll(async () => {
  printLine(`Hostile bodies, seed: ${seed} (PORTAL_TEST_SEED repeats it)`)
  random = createRandom(seed)
  const person = await someone()
  drawnFor = (await mandateFor(person.id)).id
  const made = { personId: person.id, assurance: 'mail_link' as const, userAgent: '', now: new Date() }
  session = await createSession(made)
  await Promise.all(everyAction.map(one => load(one)))
  names = namesAskedFor()
  before = await digestOfAllRows()
})

describe(`${HOSTILE_BODIES} hostile bodies`, () => {
  it('are for every action and route', () => {
    expect(schemas).toHaveLength(everyAction.length)
    expect(routes.length).toBeGreaterThan(15)
  })

  it.each(actionsWithFields)(
    'to $name',
    async one => {
      const action = await load(one)
      for (let index = 0; index < HOSTILE_BODIES; index++) {
        browser.token = index % SIGNED_IN === 0 ? session : undefined
        const form = new FormData()
        form.set(DRAWN_FOR, drawnFor)
        for (const [name, value] of hostileBody(random, names)) form.append(name, value)
        expectHarmless(await toldBy(() => action(undefined, form)))
      }
    },
    DEEP_TIMEOUT,
  )

  it.each(routes)(
    'to $name of $file',
    async one => {
      const route = await load<(request: Request, context: object) => unknown>(one)
      browser.token = undefined
      const parts = [...one.file.matchAll(/\[(\.{3})?(\w+)\]/g)].map(([, many, name = '']) => ({
        many,
        name,
      }))
      for (let index = 0; index < HOSTILE_BODIES; index++) {
        const said = parts.map(({ many, name }) => [name, many ? [hostilePart(random)] : hostilePart(random)])
        const request = hostileRequest(random, { method: one.name, path: '/x' })
        expectHarmless(
          await toldBy(() => route(request, { params: Promise.resolve(Object.fromEntries(said)) })),
        )
      }
    },
    DEEP_TIMEOUT,
  )

  it('change no row', async () => {
    expect(await digestOfAllRows()).toBe(before)
  })
})

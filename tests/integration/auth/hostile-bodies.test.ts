import path from 'node:path'
import { createRandom, type Random } from '@seed/random'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { z } from 'zod'
import { createSession } from '@/auth/session'
import { DRAWN_FOR } from '@/lib/drawn-for'
import type { FormAction } from '@/lib/form-state'
import { sourceFiles } from '../../support/architecture/source-files'
import { mandateFor, someone } from '../../support/signing-in'
import { chosenSeed, DEEP_TIMEOUT, HOSTILE_BODIES, printLine } from '../../support/test-depth'
import { digestOfAllRows } from './all-rows'
import { hostileBody, hostilePart, hostileRequest } from './hostile-bodies'

// Chance posts to every action, and asks every route. No row changes, nothing fails, no answer is large, and none
// tells how the portal is made.

const asked = vi.hoisted(() => [] as string[][])
vi.mock('@/lib/form-reader', async original => {
  const { formReader } = await original<typeof import('@/lib/form-reader')>()
  const remembered = (schema: z.ZodType) => {
    asked.push(Object.keys((schema as z.ZodObject).shape))
    return formReader(schema)
  }
  return { formReader: remembered }
})
let token: string | undefined
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'next-action': 'x', 'x-forwarded-for': crypto.randomUUID() }),
  cookies: async () => ({
    get: (name: string) => (name === 'portal.session' && token ? { name, value: token } : undefined),
    getAll: () => [],
    has: () => false,
    set: () => undefined,
    delete: () => undefined,
  }),
}))
vi.mock('next/cache', () => ({ refresh: () => undefined }))
vi.mock('next-intl/server', () => ({
  getLocale: async () => 'sv',
  getTranslations: async (space: string) =>
    Object.assign((key: string) => `${space}.${key}`, { has: () => true }),
}))

const LARGEST_ANSWER = 200_000
/** One of so many is posted by somebody who is signed in: to ask for a session costs the most. */
const SIGNED_IN = 5
/** Our own failure, SQL, a stack, a place on a disk. */
const TELLS =
  /errors\.unexpected|SELECT |INSERT |syntax error|22P0\d|P20\d\d|\n\s+at .+:\d+|node_modules|\/src\//
/** Without a field that could be wrong, to press is to do. */
const askForNothing = [
  'renewSignInAction',
  'endOtherSessionsAction',
  'askForLogCheckAction',
  'loadServicesAction',
]

const root = path.resolve(import.meta.dirname, '../../..')
const exportsOf = (files: { path: string; code: string }[], pattern: RegExp) =>
  files.flatMap(({ path: file, code }) =>
    [...code.matchAll(pattern)].map(([, name = '']) => ({ file, name })),
  )
const everyAction = exportsOf(
  sourceFiles(['src']).filter(({ code }) => /^\s*['"]use server['"]/.test(code)),
  /^export const (\w+)/gm,
)
const actions = everyAction.filter(({ name }) => !askForNothing.includes(name))
const routes = exportsOf(
  sourceFiles(['src/app']).filter(({ path: file }) => file.endsWith('/route.ts')),
  /^export (?:const|async function|function) (GET|POST)/gm,
)
const load = async <T>({ file, name }: { file: string; name: string }): Promise<T> =>
  (await import(path.join(root, file)))[name]

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
beforeAll(async () => {
  printLine(`Hostile bodies, seed: ${seed} (PORTAL_TEST_SEED repeats it)`)
  random = createRandom(seed)
  const person = await someone()
  drawnFor = (await mandateFor(person.id)).id
  const made = { personId: person.id, assurance: 'mail_link' as const, userAgent: '', now: new Date() }
  session = await createSession(made)
  await Promise.all(everyAction.map(load))
  names = [...new Set(asked.flat())]
  before = await digestOfAllRows()
})

let names: string[]

describe(`${HOSTILE_BODIES} hostile bodies`, () => {
  it('are for every action and route', () => {
    expect(everyAction).toHaveLength(asked.length)
    expect(routes.length).toBeGreaterThan(15)
  })

  it.each(actions)(
    'to $name',
    async one => {
      const action = await load<FormAction>(one)
      for (let index = 0; index < HOSTILE_BODIES; index++) {
        token = index % SIGNED_IN === 0 ? session : undefined
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
      token = undefined
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

import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { z } from 'zod'
import { createSession } from '@/auth/session'
import { DRAWN_FOR } from '@/lib/drawn-for'
import type { FormAction } from '@/lib/form-state'
import {
  actionsWithFields,
  browser,
  everyAction,
  fieldsOf,
  load,
  namesAskedFor,
  schemas,
} from '../../support/every-action'
import { mandateFor, someone } from '../../support/signing-in'
import { digestOfAllRows } from './all-rows'

// Every action of the portal gets posts that none of its forms makes. Nothing changes and nothing fails. The
// answer is small: it holds no name or text that the action does not ask for.

vi.mock('@/lib/form-reader', async original =>
  (await import('../../support/every-action')).rememberingReader(original),
)
vi.mock('next/headers', async () => (await import('../../support/every-action')).nextHeaders)
vi.mock('next/cache', async () => (await import('../../support/every-action')).nextCache)
vi.mock('next-intl/server', async () => (await import('../../support/every-action')).nextTexts)

const LARGEST_ANSWER = 4_000
const MARK = 'POSTED-BY-A-STRANGER'
const UNSEEN = '\u0000\u0008\ud800\u200b\u202e\ufeff\u3164'

const times = (count: number, entry: (index: number) => [string, string]) =>
  Array.from({ length: count }, (_, index) => entry(index))
const asked = (name: (own: string) => string, value: string | File = MARK) =>
  namesAskedFor().map((own): [string, string | File] => [name(own), value])

type Post = () => [name: string, value: string | File][]
const unknownNames: Record<string, Post> = {
  'an index that is far away': () => [['zz[1000000]', MARK]],
  'an index that is further away': () => [['zz[4000000].a.b[99999999]', MARK]],
  'an index far away in each name that there is': () => asked(name => `${name}[99999999].sv`),
  'an index below zero, or written otherwise': () =>
    ['-1', '00', '1e9', '', '0x1', ' 1'].flatMap(index => asked(name => `${name}[${index}].sv`)),
  'a name of five thousand parts': () => [[`a${'.b'.repeat(5_000)}`, MARK]],
  'ten thousand names': () => times(10_000, index => [`a${index}`, MARK]),
  'a name of a hundred thousand letters': () => [['a'.repeat(100_000), MARK]],
  'names that objects have': () =>
    ['__proto__', '__proto__[x]', 'constructor[prototype][x]', 'constructor.prototype.x', 'toString'].map(
      name => [name, MARK],
    ),
  'no name, and half a character': () => [
    ['', MARK],
    ['\ud800', MARK],
  ],
  'what libraries of forms post': () => [
    ['__intent__', JSON.stringify({ type: 'update', payload: { name: 'zz[1000000]', value: MARK } })],
    ['__state__', '[['],
    ['_method', MARK],
  ],
  'labels of fields that there are not': () => times(500, index => ['fieldLabels', `a${index}: ${MARK}`]),
}
const unfitValues: Record<string, Post> = {
  'each name, with characters that nobody sees': () => asked(name => name, `${MARK}${UNSEEN}`),
  'each name twice': () => [...asked(name => name), ...asked(name => name)],
  'each name, with a file': () => asked(name => name, new File([MARK], 'a.pdf')),
  'each name, with a long text': () =>
    asked(name => name, 'å'.repeat(Math.floor(900_000 / namesAskedFor().length))),
  'each name, with parts of it': () => asked(name => `${name}[40].sv`).concat(asked(name => `${name}.sv`)),
}

async function answerTo(action: FormAction, post: Post, drawnFor?: string): Promise<string> {
  const form = new FormData()
  if (drawnFor) form.set(DRAWN_FOR, drawnFor)
  for (const [name, value] of post()) form.append(name, value)
  try {
    return JSON.stringify((await action(undefined, form)) ?? null)
  } catch (thrown) {
    const { digest } = thrown as { digest?: string }
    if (!digest?.startsWith('NEXT_REDIRECT')) throw thrown
    return digest
  }
}

let drawnFor: string
let session: string
let before: string
beforeAll(async () => {
  const person = await someone()
  drawnFor = (await mandateFor(person.id)).id
  const made = { personId: person.id, assurance: 'mail_link' as const, userAgent: '', now: new Date() }
  session = await createSession(made)
  await Promise.all(everyAction.map(one => load(one)))
  before = await digestOfAllRows()
})

it('knows every action and what it asks for', () => {
  expect(everyAction.length).toBeGreaterThan(60)
  expect(schemas).toHaveLength(everyAction.length)
})

it('no field means something when it is empty: it is read as one that was left out', () => {
  // A text that must be there takes an empty one for none.
  const meansSomething = ([, field]: [string, z.ZodType]) =>
    field.type !== 'string' && field.safeParse('').success && !field.safeParse(undefined).success
  const found = schemas.flatMap(fieldsOf).filter(meansSomething)
  expect(found.map(([name]) => name)).toEqual([])
})

describe.each(everyAction)('$name', one => {
  it('gives a stranger a small answer to names that it does not ask for', async () => {
    browser.token = undefined
    const action = await load(one)
    for (const [what, post] of Object.entries(unknownNames)) {
      const answer = await answerTo(action, post)
      expect(answer.length, what).toBeLessThan(LARGEST_ANSWER)
      expect(answer, what).not.toContain(MARK)
      expect(answer, what).not.toContain('errors.unexpected')
    }
  })

  it('takes nothing that is no form', async () => {
    const action = await load(one)
    for (const post of [undefined, null, 'x', [[]], new Map([['email', MARK]])]) {
      const answer = await action(undefined, post as unknown as FormData)
      expect(answer).toEqual({ status: 'error', error: { '': ['errors.tooMuchToRead'] } })
    }
  })
})

it.each(actionsWithFields)(
  '$name gives the signed in no more than what they posted to the names that it asks for',
  async one => {
    browser.token = session
    const action = await load(one)
    for (const [what, post] of Object.entries(unfitValues)) {
      const answer = await answerTo(action, post, drawnFor)
      const posted = post().reduce(
        (sum, [, value]) => sum + (typeof value === 'string' ? value.length : 0),
        0,
      )
      expect(answer.length, what).toBeLessThan(LARGEST_ANSWER + posted)
      expect(answer, what).not.toContain('errors.unexpected')
      for (const unseen of UNSEEN) expect(answer, what).not.toContain(JSON.stringify(unseen).slice(1, -1))
    }
  },
)

it('no row has changed', async () => {
  expect(await digestOfAllRows()).toBe(before)
})

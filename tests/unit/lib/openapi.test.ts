import { readdirSync } from 'node:fs'
import path from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, it } from 'vitest'
import { openapi } from '@/features/open-interface/openapi'
import { problemSchema } from '@/http/problem-schema'
import { describedAnswer } from '../../support/described-answers'

type Described = {
  description?: string
  properties?: Record<string, Described>
  items?: Described
  anyOf?: Described[]
}

const API = path.resolve(import.meta.dirname, '../../../src/app/api')

/** Addresses that the open interface consists of. Pages ask the others, and a mail server that has a token. */
function openRoutes(): string[] {
  return readdirSync(API, { recursive: true, encoding: 'utf8' })
    .filter(file => path.basename(file) === 'route.ts')
    .map(file => `/api/${path.dirname(file).replaceAll(path.sep, '/')}`)
    .filter(route => !/^\/api\/(auth|demo|passkey|session|csp|bounces)(\/|$)/.test(route))
    .map(route => route.replaceAll('[', '{').replaceAll(']', '}'))
    .sort()
}

it('every route of the open interface is described, and nothing else', () => {
  expect(openRoutes().length).toBeGreaterThan(5)
  expect(Object.keys(openapi.paths).sort()).toEqual(openRoutes())
})

it('every reference leads somewhere', () => {
  const references = JSON.stringify(openapi).match(/#\/components\/schemas\/\w+/g) ?? []
  const known = Object.keys(openapi.components.schemas).map(name => `#/components/schemas/${name}`)
  expect(references.filter(reference => !known.includes(reference))).toEqual([])
})

/** The fields that say nothing of themselves. A text in two languages is said where it stands. */
function unsaid({ properties = {}, items, anyOf = [] }: Described, at: string): string[] {
  const inside = [...(items ? [items] : []), ...anyOf].flatMap(one => unsaid(one, at))
  const fields = Object.entries(properties).filter(([name]) => name !== 'sv' && name !== 'en')
  return [
    ...inside,
    ...fields.flatMap(([name, field]) => [
      ...(field.description ? [] : [`${at}.${name}`]),
      ...unsaid(field, `${at}.${name}`),
    ]),
  ]
}

it('every field of the figures and of an error says what it is, and parameters of figures have an example', () => {
  const addresses = Object.keys(openapi.paths).filter(path => path.startsWith('/api/v1/statistics'))
  expect(addresses).toHaveLength(3)
  for (const path of addresses as (keyof typeof openapi.paths)[]) {
    expect(unsaid(describedAnswer(path), path)).toEqual([])
    const { get } = openapi.paths[path]
    for (const one of 'parameters' in get ? get.parameters : []) expect(one).toHaveProperty('example')
  }
  expect(unsaid(openapi.components.schemas.Problem, 'Problem')).toEqual([])
})

it('every error has an example of its own status', () => {
  const answers = Object.values(openapi.paths).flatMap(({ get }) => Object.entries<object>(get.responses))
  const errors = answers.flatMap(([status, answer]) => {
    const { content } = answer as { content?: Record<string, { example?: unknown }> }
    const problem = content?.['application/problem+json']
    return problem ? [{ status: Number(status), example: problem.example }] : []
  })
  expect(errors.length).toBeGreaterThan(20)
  for (const { status, example } of errors) expect(problemSchema.parse(example).status).toBe(status)
})

it('nothing in the description breaks the rules that Redocly recommends', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const lint = async (described: object) => {
    const found = await lintFromString({ source: JSON.stringify(described), config })
    return found.map(({ ruleId, location }) => `${ruleId} at ${location[0]?.pointer}`)
  }
  expect(await lint(openapi)).toEqual([])
  expect(await lint({ ...openapi, security: undefined, servers: [] })).not.toEqual([])
})

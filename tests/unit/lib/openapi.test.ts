import { readdirSync } from 'node:fs'
import path from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, it } from 'vitest'
import { openapi } from '@/features/open-interface/openapi'

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

it('nothing in the description breaks the rules that Redocly recommends', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const lint = async (described: object) => {
    const found = await lintFromString({ source: JSON.stringify(described), config })
    return found.map(({ ruleId, location }) => `${ruleId} at ${location[0]?.pointer}`)
  }
  expect(await lint(openapi)).toEqual([])
  expect(await lint({ ...openapi, security: undefined, servers: [] })).not.toEqual([])
})

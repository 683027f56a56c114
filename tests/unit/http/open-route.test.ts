import { expect, it } from 'vitest'
import { openIndex } from '@/features/open-interface/open-index'
import { openapi } from '@/features/open-interface/openapi'
import { questionsTo } from '@/features/open-interface/questions'
import { openRoute } from '@/http/open-route'

const FIGURES = '/api/v1/statistics/figures/{name}'
const answersOf = async (path: keyof typeof openapi.paths, query: string) => {
  const route = openRoute(questionsTo(path), () => new Response('whole'))
  return route(new Request(`http://localhost/api${query}`, { headers: { cookie: 'a=b; locale=en' } }))
}

it.each([
  ['/api/v1/statistics', '?asOf=2021-05-31', 200],
  ['/api/v1/statistics', '', 200],
  ['/api/v1/statistics', '?per=2021-05-31', 400],
  ['/api/v1/statistics', '?asOf=2021-05-31&cut=type', 400],
  [FIGURES, '?cut=type', 200],
  // The name of the figure is in the address alone.
  [FIGURES, '?name=ordered', 400],
  ['/api/v1/services', '?x', 400],
] as const)('%s%s answers %d', async (path, query, status) => {
  expect((await answersOf(path, query)).status).toBe(status)
})

it('names what it does not know, and what it does', async () => {
  const answer = await answersOf('/api/v1/statistics', '?per=2021-05-31&per=2021-06-30')
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect((await answer.json()).detail).toBe('Unknown here: per. You can ask for: asOf.')
})

it.each(
  Object.keys(openapi.paths).filter(path => path.startsWith('/api/v1')) as (keyof typeof openapi.paths)[],
)('%s refuses an unknown parameter as its description shows', async path => {
  const route = openRoute(questionsTo(path), () => new Response('whole'))
  const answer = await route(new Request('http://localhost/api?per=2021-05-31'))
  const { 400: refused } = openapi.paths[path].get.responses
  expect(await answer.json()).toEqual(refused.content['application/problem+json'].example)
})

it('the index leads to addresses that are described', () => {
  const addresses = Object.values(openIndex('https://portalen.example')).map(url =>
    url.replace('https://portalen.example', ''),
  )
  expect(addresses.filter(address => !Object.keys(openapi.paths).includes(address))).toEqual([])
})

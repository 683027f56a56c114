import { expect, it } from 'vitest'
import { openAnswer } from '@/http/open-answer'

const asked = (tag?: string) =>
  new Request('http://localhost/api/v1/services', { headers: tag ? { 'If-None-Match': tag } : {} })
const tagOf = (text: string) => openAnswer(asked(), text).headers.get('etag') ?? ''

it('a tag is of the text, and is weak', () => {
  expect(tagOf('a')).toMatch(/^W\/"[\da-f]{32}"$/)
  expect(tagOf('a')).not.toBe(tagOf('b'))
})

it.each([
  ['the tag', (tag: string) => tag, 304],
  ['the tag as if it were strong', (tag: string) => tag.slice(2), 304],
  ['one of several', (tag: string) => `"x", ${tag}`, 304],
  ['any', () => '*', 304],
  ['another tag', () => tagOf('b'), 200],
  ['nothing that is a tag', () => 'W/', 200],
])('%s: %s %d', async (_name, shown, status) => {
  const answer = openAnswer(asked(shown(tagOf('a'))), 'a', { seconds: 60 })
  expect([answer.status, await answer.text()]).toEqual([status, status === 304 ? '' : 'a'])
  expect([answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([
    tagOf('a'),
    'public, max-age=60',
  ])
})

it('what differs by who asks stays with the asker', () => {
  const answer = openAnswer(asked(), 'a', { isPersonal: true })
  expect(answer.headers.get('cache-control')).toBe('private, no-cache')
})

import { describe, expect, it } from 'vitest'
import { canBeRead } from '@/http/post-body'

const URLENCODED = 'application/x-www-form-urlencoded'
const fromScript = { 'next-action': 'x' }

const bytesOf = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer
const asText = (text: string, headers: Record<string, string> = {}) =>
  canBeRead(bytesOf(text), new Headers(headers))

async function inParts(parts: [name: string, value: string][], headers: Record<string, string> = {}) {
  const form = new FormData()
  for (const [name, value] of parts) form.append(name, value)
  const written = new Response(form)
  const type = written.headers.get('content-type') ?? ''
  return canBeRead(await written.arrayBuffer(), new Headers({ 'content-type': type, ...headers }))
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
const state = JSON.stringify([
  { status: 'error', error: { '': ['[[['] }, typed: { need: ['\\"[[['.repeat(99)] } },
])

describe('a form in parts', () => {
  it.each<[string, [string, string][], boolean]>([
    [
      'without a script',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:1', state],
        ['need', 'Hej'],
      ],
      true,
    ],
    ['with brackets in what was typed', [['need', nested(5_000)]], true],
    [
      'with deep brackets for Next',
      [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:1', nested(33)],
      ],
      false,
    ],
    ['with deep objects for Next', [['$ACTION_1:0', '{"a":'.repeat(33)]], false],
    ['with a long name', [['a'.repeat(1_001), '']], false],
    ['with ten thousand fields', Array.from({ length: 10_000 }, (_, i) => [`a${i}`, '']), true],
    ['with one field more', Array.from({ length: 10_001 }, (_, i) => [`a${i}`, '']), false],
  ])('%s', async (_what, parts, isReadable) => {
    expect(await inParts(parts)).toBe(isReadable)
  })

  it.each<[string, [string, string][], boolean]>([
    [
      'the fields and the last answer',
      [
        ['0', '["$undefined","$K1"]'],
        ['1', state],
        ['_1_need', 'Hej'],
      ],
      true,
    ],
    [
      'brackets in what was typed',
      [
        ['0', '["$K1"]'],
        ['_1_need', nested(5_000)],
      ],
      true,
    ],
    ['deep brackets', [['0', nested(33)]], false],
    ['deep brackets after a text that ends in a stroke', [['0', `["\\\\",${nested(33)}]`]], false],
    ['deep brackets under a number written otherwise', [['0x1', nested(33)]], false],
    ['deep brackets in a stream', [['S1', nested(33)]], false],
  ])('with a script: %s', async (_what, parts, isReadable) => {
    expect(await inParts(parts, fromScript)).toBe(isReadable)
  })

  it.each([
    ['that are no parts', 'nonsens', 'multipart/form-data; boundary=x'],
    ['without what parts them', 'nonsens', 'multipart/form-data'],
    [
      'without an end',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nutan',
      'multipart/form-data; boundary=x',
    ],
  ])('%s', async (_what, text, type) => {
    expect(await asText(text, { 'content-type': type })).toBe(false)
  })
})

describe('a body that is not in parts', () => {
  it.each<[string, string, Record<string, string>, boolean]>([
    ['a form', 'till=%2F&sprak=en', { 'content-type': URLENCODED }, true],
    ['a form of ten thousand fields', 'a&'.repeat(10_000), { 'content-type': URLENCODED }, true],
    ['a form of more', 'a&'.repeat(10_001), { 'content-type': URLENCODED }, false],
    ['nothing', '', {}, true],
    [
      'a call of an action',
      '["$undefined"]',
      { 'content-type': 'text/plain;charset=UTF-8', ...fromScript },
      false,
    ],
    ['a call of an action with a form', 'a=1', { 'content-type': URLENCODED, ...fromScript }, false],
  ])('%s', async (_what, text, headers, isReadable) => {
    expect(await asText(text, headers)).toBe(isReadable)
  })
})

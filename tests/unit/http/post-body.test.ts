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
        ['$ACTION_1:0', '{"id":"40aa","bound":"$@1"}'],
        ['$ACTION_1:1', state],
        ['$ACTION_KEY', 'k1'],
        ['need', 'Hej'],
      ],
      true,
    ],
    [
      'of an action that is bound to nothing',
      [
        ['$ACTION_ID_40aa', ''],
        ['need', 'Hej'],
      ],
      true,
    ],
    ...[
      [],
      [['$ACTION_1:0', '']],
      [['$ACTION_1:0', 'null']],
      [['$ACTION_1:0', '{"id":1}']],
      [['$ACTION_1:0', '{"id":"40aa","bound":"$F1"}']],
      [['$ACTION_1:0', '{"id":"40aa","bound":"$@1"}']],
      [
        ['$ACTION_1:0', '{"id":"40aa","bound":"$@1"}'],
        ['$ACTION_1:1', '{}'],
      ],
      [
        ['$ACTION_1:0', '{"id":"40aa","bound":"$@1"}'],
        ['$ACTION_1:1', '["$1:__proto__:then"]'],
      ],
    ].map((parts): [string, [string, string][], boolean] => [
      `without a script, and ${JSON.stringify(parts)}`,
      [['$ACTION_REF_1', ''], ...(parts as [string, string][])],
      false,
    ]),
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
    [
      'a text that begins with a dollar, and one that stands twice',
      [['0', '[{"typed":{"a":["$$5"],"b":"$0:0:typed:a"}},"$K1"]']],
      true,
    ],
    ...[
      '[',
      '',
      'null',
      '{}',
      '["$@1"]',
      '["$F1"]',
      '["$Q1"]',
      '["$B1"]',
      '["$n1"]',
      '["$1"]',
      '["$0:0:missing"]',
      '["$0:__proto__:then"]',
      '[{"then":"$1:constructor:constructor"}]',
    ].map((part): [string, [string, string][], boolean] => [part, [['0', part]], false]),
    ['no arguments', [['_1_need', 'Hej']], false],
    [
      'its arguments twice',
      [
        ['0', '{}'],
        ['0', '["$K1"]'],
      ],
      false,
    ],
    [
      'its arguments under another spelling too',
      [
        ['0', '["$K1"]'],
        ['00', '{}'],
      ],
      false,
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

import type { Random } from '@seed/random'

// Bodies that no form of the portal makes, drawn by chance: names, types, depth, encodings and pieces of scripts'
// posts. None of them holds a mail address or an id that there is, so that none can be right.

const MARK = 'POSTED-BY-A-STRANGER'

export type Body = [name: string, value: string | File][]

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
export const hostileTexts = [
  '',
  ' ',
  '\u0000',
  `${MARK}\u0000\u0008\u001b[2J`,
  '\ud800',
  '\udc00\ud800',
  '\u202e\u2066gepj.tnemucod',
  '\u200b\u200b',
  '\ufeff',
  `${MARK}\r\nBcc: everyone@`,
  "' OR '1'='1'; DROP TABLE x; --",
  '$1; --',
  '../../../../etc/shadow',
  '%00%2e%2e%2f',
  '//evil.example',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '{{7*7}}#{7*7}',
  'NaN',
  '-0',
  '1e999',
  '0x10',
  '99999999999999999999',
  '2026-02-30',
  '+010000-01-01',
  'on',
  'true',
  'null',
  '[]',
  '{"__proto__":{"isAdmin":true}}',
  nested(2_000),
  '$undefined',
  '$@1',
  '$F1',
  '$B1',
  '$Q1',
  '$n123456789012345678901234567890',
  '$1:__proto__:then',
  '{"id":"x","bound":"$@0"}',
  `a${'\u0301'.repeat(3_000)}`,
  'å'.repeat(5_000),
  '00000000-0000-0000-0000-000000000000',
]
const strangeNames = [
  '',
  '__proto__',
  '__proto__[isAdmin]',
  'constructor.prototype.isAdmin',
  'toString',
  '$ACTION_REF_1',
  '$ACTION_1:0',
  '$ACTION_ID_40aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  '$ACTION_KEY',
  '0',
  '1_$F1',
  '__intent__',
  'fieldLabels',
  'drawnFor',
  'idempotencyKey',
  '\ud800',
  'zz[1000000]',
  'a'.repeat(150),
  `a${'.b'.repeat(70)}`,
  '['.repeat(150),
]
const endings = [
  '',
  '',
  '',
  '.sv',
  '[0]',
  '[0].sv',
  '[99999999]',
  '[-1]',
  '.__proto__.x',
  '[]',
  '\u0000',
  ' ',
]
const files = [
  () => new File([], ''),
  () => new File([MARK], 'rapport\u202efdp.exe', { type: 'text/html' }),
  () => new File([new Uint8Array([0xff, 0xfe, 0, 0xd8, 0xc3, 0x28])], '../../a.json', { type: 'x' }),
  () => new File(['%PDF-', '\u0000'.repeat(10_000)], `${'a'.repeat(3_000)}.pdf`),
  () => new File([nested(50_000)], 'kvitto.json', { type: 'application/json' }),
]

/** A few fields, at times very many, most of them under names that the action asks for. */
export function hostileBody(random: Random, asked: readonly string[]): Body {
  const count = random.chance(0.01) ? 3_100 : random.integer(0, 12)
  return Array.from({ length: count }, () => [nameFor(random, asked), valueBy(random)])
}

function nameFor(random: Random, asked: readonly string[]): string {
  if (asked.length === 0 || random.chance(0.3)) return random.pick(strangeNames)
  return random.pick(asked) + random.pick(endings)
}

function valueBy(random: Random): string | File {
  return random.chance(0.1) ? random.pick(files)() : random.pick(hostileTexts)
}

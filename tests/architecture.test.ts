import { describe, expect, it } from 'vitest'
import { commentRules, commentsOf } from './support/architecture/comments'
import { contentRules } from './support/architecture/contents'
import { doorRules } from './support/architecture/doors'
import { layerRules } from './support/architecture/layers'
import { treeOf, treeWith } from './support/architecture/rule'
import { shapeRules } from './support/architecture/shape'
import { sourceFiles } from './support/architecture/source-files'
import { zoneRules } from './support/architecture/zones'
import { messageFiles } from './support/message-files'

// Each rule lists its offenders: there are none in the portal, and each deliberate one is caught.

const rules = [...layerRules, ...doorRules, ...contentRules, ...commentRules, ...shapeRules, ...zoneRules]
const portal = treeOf(sourceFiles(['src', 'scripts', 'tests', 'prisma', 'bench']), messageFiles())

describe.each(rules)('$name', ({ offendersOf, offenders }) => {
  it('holds', () => {
    expect(offendersOf(portal)).toEqual([])
  })

  it.each(offenders.map(shown))('refuses %s', (_shown, offender) => {
    expect(offendersOf(treeWith(offender))).not.toEqual([])
  })
})

it('the rules look at the whole portal', () => {
  expect(portal.source.length).toBeGreaterThan(500)
  expect(portal.imports.length).toBeGreaterThan(1000)
  expect(Object.keys(portal.texts.sv).length).toBeGreaterThan(5)
  expect([...portal.files, ...portal.database].flatMap(commentsOf).length).toBeGreaterThan(2000)
})

it('no comment is read out of a text, a template, a pattern or an address', () => {
  const code = [
    "const text = 'it\\'s /* no */ // comment'",
    'const link = <a href="https://a.se">{`$' + '{a ? `//b` : "/*"} // no`}</a>',
    'const pattern = text.replace(/["`/*]\\/\\/|[/]//, "")',
    '  // One comment.',
    '  // Its second line.',
    '/**',
    ' * A paragraph:',
    ' *   npm run sample',
    ' * Another.',
    ' */',
  ].join('\n')
  expect(commentsOf({ path: 'a.tsx', code })).toEqual([
    'One comment.\nIts second line.',
    'A paragraph:',
    'Another.',
  ])
  expect(commentsOf({ path: 'a.sql', code: "SELECT '-- no'; -- Yes." })).toEqual(['Yes.'])
})

function shown(offender: Record<string, string>): [string, Record<string, string>] {
  const files = Object.entries(offender).map(([path, code]) => `${path}: ${code.slice(0, 70)}`)
  return [files.join(' · ').replaceAll('\n', ' '), offender]
}

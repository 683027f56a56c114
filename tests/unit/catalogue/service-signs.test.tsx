import { readFileSync } from 'node:fs'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { SignLevel } from '@/components/signs/composition'
import { ServiceSign } from '@/components/signs/service-sign'
import { readXml } from '../../support/xml'

const file = '../../../src/components/signs/signs.svg'
const sheet = readFileSync(path.resolve(import.meta.dirname, file), 'utf8')
const levels: SignLevel[] = ['agenda_setting', 'organisation', 'group_individual']

it('every service has its sign in the sheet, also one that comes later', () => {
  // Two dashes end a comment: one that holds them is left in, and the reader throws at it.
  const symbols = readXml(sheet.replaceAll(/<!--(?:(?!--).)*-->/g, '')).all('symbol')
  const drawn = symbols.map(symbol => `#${symbol.attributes.id}`)
  const used = levels.flatMap(level => Array.from({ length: 30 }, (_, number) => symbolOf(level, number)))
  expect(used.filter(symbol => !drawn.includes(symbol))).toEqual([])
  expect(drawn.filter(symbol => !used.includes(symbol))).toEqual([])
})

function symbolOf(level: SignLevel, number: number): string {
  const html = renderToStaticMarkup(<ServiceSign number={number} level={level} kinds={['preventive']} />)
  return html.match(/#s\d+/)?.[0] ?? html
}

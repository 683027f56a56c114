import { expect, it } from 'vitest'
import { sourceFiles } from '../../support/architecture/source-files'

const ROWS = /<li\b|<Table\b/
const NAMED = /\b[sS]ervice(\.content)?\.name\b|\bcontent\.name\b/
const SIGNED = /<\w*Sign\w*\b|\bsign\w*\(|\{sign\}/

const lacksSign = (code: string) => ROWS.test(code) && NAMED.test(code) && !SIGNED.test(code)

it.each([
  ['<li>{textIn(locale, order.service.name)}</li>', true],
  ['<Table rows={rows.map(row => textIn(locale, row.service.name))} />', true],
  ['<li><SignOf service={order.service} />{order.service.name[locale]}</li>', false],
  ['<li><WithSign service={service}>{service.content.name.sv}</WithSign></li>', false],
  ['<li>{sign(row.service)}{row.service.name.sv}</li>', false],
  ['<h1>{textIn(locale, service.name)}</h1>', false],
  ['<li>{organisation.name}</li>', false],
])('%s lacks a sign: %s', (code, lacks) => {
  expect(lacksSign(code)).toBe(lacks)
})

it('every row that names a service shows its sign', () => {
  const files = sourceFiles(['src']).filter(({ path }) => path.endsWith('.tsx'))
  expect(files.length).toBeGreaterThan(200)
  expect(files.filter(({ code }) => lacksSign(code)).map(({ path }) => path)).toEqual([])
})

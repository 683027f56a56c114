import { expect, it } from 'vitest'
import { sourceFiles } from '../../support/architecture/source-files'

const BY_SCRIPT = /^\s*['"]use client['"]/
const COMES_AND_GOES = /(?:^\s*|>)\{[^{}<>]*&&\s*(?:t|texts|format\.\w+)[([]/m

it.each([
  ["<p>\n  {state === 'asking' && t('searching')}\n  {isAsked && t('count')}\n</p>", true],
  ["<p>{isAsked && t('count', { count })}</p>", true],
  ["<p>{isAsked && <Changing text={t('count')} />}</p>", false],
  ['<p>{t(isAsked ? "count" : "none")}</p>', false],
  ['<Field hint={isAsked && t("hint")} />', false],
])('a text of its own comes and goes: %s', (code, comes) => {
  expect(COMES_AND_GOES.test(code)).toBe(comes)
})

// A browser that translates the page moves a text that stands by itself. The script that takes it away then fails,
// and the page with it. `Changing` gives the text an element.
it('no text that a script adds or takes away stands by itself', () => {
  const files = sourceFiles(['src']).filter(({ code }) => BY_SCRIPT.test(code))
  expect(files.length).toBeGreaterThan(40)
  expect(files.filter(({ code }) => COMES_AND_GOES.test(code)).map(({ path }) => path)).toEqual([])
})

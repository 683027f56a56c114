import { expect, it } from 'vitest'
import { sourceFiles } from '../../support/architecture/source-files'

const PICTURES = /<(?:svg|img)\b[^>]*?>/gs
const HIDDEN = /\saria-hidden(?:="true")?(?=[\s>])/
const NAMED = /\srole="img"[\s\S]*\saria-label=|\salt=/

/** The pictures that are neither hidden from a screen reader nor named for it. */
const undecided = (code: string) =>
  (code.match(PICTURES) ?? []).filter(picture => HIDDEN.test(picture) === NAMED.test(picture))

it.each([
  ['<svg aria-hidden="true" viewBox="0 0 2 2"><path /></svg>', 0],
  ['<svg aria-hidden className="h-5">', 0],
  ['<svg\n  role="img"\n  aria-label={label}\n  width={size}\n>', 0],
  ['<img alt={name} src="/a.png">', 0],
  ['<svg viewBox="0 0 2 2"><path /></svg>', 1],
  ['<svg role="img" viewBox="0 0 2 2">', 1],
  ['<svg role="img" aria-label={label} aria-hidden="true">', 1],
  ['<img src="/a.png">', 1],
])('%s is undecided: %i', (code, count) => {
  expect(undecided(code)).toHaveLength(count)
})

it('every picture has a name, or is hidden where the words beside it say the same', () => {
  const files = sourceFiles(['src']).filter(({ path }) => path.endsWith('.tsx'))
  expect(files.flatMap(({ code }) => code.match(PICTURES) ?? []).length).toBeGreaterThan(10)
  expect(files.flatMap(({ path, code }) => undecided(code).map(picture => `${path}: ${picture}`))).toEqual([])
})

import { expect, it } from 'vitest'
import { sourceFiles } from '../../support/architecture/source-files'

it('a day is written in one way everywhere: with its month in words', () => {
  const pages = sourceFiles(['src']).filter(({ path }) => path.endsWith('.tsx'))
  expect(pages.length).toBeGreaterThan(100)
  expect(pages.filter(({ code }) => code.includes("dateStyle: 'short'")).map(({ path }) => path)).toEqual([])
})

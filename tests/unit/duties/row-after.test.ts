import { expect, it } from 'vitest'
import { rowAfter } from '@/features/duties/row-after'

it.each([
  ['forward from nothing', -1, 1, 0],
  ['backward from nothing', -1, -1, 0],
  ['forward', 0, 1, 1],
  ['backward', 2, -1, 1],
  ['past the end', 2, 1, null],
  ['past the beginning', 0, -1, null],
] as const)('a step %s', (_name, at, by, next) => {
  expect(rowAfter(at, by, 3)).toBe(next)
})

it('there is no step in an empty list', () => {
  expect(rowAfter(-1, 1, 0)).toBeNull()
})

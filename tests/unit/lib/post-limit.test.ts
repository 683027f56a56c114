import { describe, expect, it } from 'vitest'
import { isTooLargeToPost, LARGEST_POST_BYTES } from '@/lib/post-limit'

const formOf = (...values: (string | Blob)[]) => {
  const form = new FormData()
  for (const value of values) form.append('a', value)
  return form
}
const aFile = (bytes: number) => new Blob([new Uint8Array(bytes)])

describe('what is too large to post', () => {
  it.each([
    ['nothing', formOf(), false],
    ['the largest attachment with a form round it', formOf(aFile(5_000_000), 'text'), false],
    ['a file of the limit, with what stands round it', formOf(aFile(LARGEST_POST_BYTES - 300)), false],
    ['one byte more', formOf(aFile(LARGEST_POST_BYTES - 299)), true],
    ['text, counted in bytes', formOf('å'.repeat(2_800_000)), true],
    ['several that are too large together', formOf(aFile(3_000_000), aFile(3_000_000)), true],
  ])('%s', (_, form, isTooLarge) => {
    expect(isTooLargeToPost(form)).toBe(isTooLarge)
  })
})

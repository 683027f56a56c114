import { describe, expect, it } from 'vitest'
import {
  isTooLargeToPost,
  isTooMuchToRead,
  LARGEST_POST_BYTES,
  LONGEST_NAME,
  LONGEST_TEXT,
  MOST_FIELDS,
} from '@/lib/post-limit'

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

describe('what is too much to read', () => {
  const fields = (count: number, text: string) => formOf(...Array<string>(count).fill(text))
  const named = (name: string) => {
    const form = new FormData()
    form.append(name, 'x')
    return form
  }
  it.each([
    ['nothing', formOf(), false],
    ['the longest text', formOf('å'.repeat(LONGEST_TEXT)), false],
    ['one character more', formOf('å'.repeat(LONGEST_TEXT + 1)), true],
    ['ten of the longest texts', fields(10, 'å'.repeat(LONGEST_TEXT)), false],
    ['ten and one character', formOf('b', ...Array<string>(10).fill('å'.repeat(LONGEST_TEXT))), true],
    ['the most fields', fields(MOST_FIELDS, ''), false],
    ['one field more', fields(MOST_FIELDS + 1, ''), true],
    ['the longest name', named('a'.repeat(LONGEST_NAME)), false],
    ['a name of one character more', named('a'.repeat(LONGEST_NAME + 1)), true],
    ['a large file, which is no text', formOf(aFile(5_000_000)), false],
  ])('%s', (_, form, isTooMuch) => {
    expect(isTooMuchToRead(form)).toBe(isTooMuch)
  })
})

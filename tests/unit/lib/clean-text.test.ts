import { describe, expect, it } from 'vitest'
import { cleanText } from '@/lib/clean-text'

describe('a posted text', () => {
  it.each([
    [
      'one character for each line break, however it was written',
      'Ett\r\n\r\ntvå\rtre\nfyra',
      'Ett\n\ntvå\ntre\nfyra',
    ],
    ['letters with their marks in one character', 'a\u030aa\u0308o\u0308 e\u0301', 'åäö é'],
    ['no zero', 'a\u0000b', 'ab'],
    ['no control characters', '\u0001a\u0008\u000b\u001b\u007f\u0085b', 'ab'],
    ['its tabs and line breaks', 'a\tb\nc', 'a\tb\nc'],
    ['everything else', 'Ærø 😀 «ŋ» \u00a0', 'Ærø 😀 «ŋ» \u00a0'],
  ])('has %s', (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean)
    expect(cleanText(clean)).toBe(clean)
  })
})

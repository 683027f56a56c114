import { describe, expect, it } from 'vitest'
import { cleanFileName, cleanLine, cleanText } from '@/lib/clean-text'

describe('a posted text', () => {
  it.each([
    [
      'one character for each line break, however it was written',
      'Ett\r\n\r\ntvå\rtre\nfyra\u2028fem\u2029sex\vsju\fåtta\u0085nio',
      'Ett\n\ntvå\ntre\nfyra\nfem\nsex\nsju\nåtta\nnio',
    ],
    ['letters with their marks in one character', 'a\u030aa\u0308o\u0308 e\u0301', 'åäö é'],
    ['letters with their marks in one character, whatever stood between', 'a\u034f\u030a', 'å'],
    ['no zero', 'a\u0000b', 'ab'],
    ['no control characters', '\u0001a\u0008\u001b\u001f\u007fb', 'ab'],
    [
      'the signs of a word processor as others see them',
      '\uf0b7\tE\u001epost \uf0e0 \uf0fc',
      '•\tE\u2011post → ✓',
    ],
    ['a sign that only its own font knows', '\uf0ff\ue000', '\uf0ff\ue000'],
    ['its tabs and line breaks', 'a\tb\nc', 'a\tb\nc'],
    ['no characters without width', 'a\u200b\u200c\u200d\u2060\ufeff\u00ad\u180eb', 'ab'],
    ['no letters that look empty', '\u115f\u1160\u3164\uffa0', ''],
    ['no direction of its own', 'rapport\u202efdp.exe\u2066\u2069\u200f\u061c', 'rapportfdp.exe'],
    ['no hidden tags or notes', 'a\u{e0041}\u{e007f}\ufff9b\ufffb', 'ab'],
    ['no half characters, and none that are no characters', '\ud800a\udc00\ufffe\ufdd0\u{1ffff}b', 'ab'],
    ['no pile of marks', `a${'\u0335'.repeat(100)}b`, `a${'\u0335'.repeat(4)}b`],
    ['its pictures whole', '❤️‍🔥 👩🏽‍💻', '❤️‍🔥 👩🏽‍💻'],
    ['no joiner that joins nothing', '\u200d😀\u200d \ufe0f😀\ufe0f\ufe0f', '😀 😀\ufe0f'],
    ['everything else', 'Ærø 😀 «ŋ» Dž ǩ ʒ \u00a0', 'Ærø 😀 «ŋ» Dž ǩ ʒ \u00a0'],
  ])('has %s', (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean)
    expect(cleanText(clean)).toBe(clean)
    expect(clean).not.toMatch(/\p{Cs}/u)
  })

  it('is one line where one is asked for, with one blank between its words', () => {
    expect(cleanLine(' Karin\r\nBcc:\u2028alla\t\u00a0 \u3000\u200b ')).toBe('Karin Bcc: alla')
    expect(cleanLine('\u200b\u200b')).toBe('')
  })
})

it.each([
  ['its folders', 'C:\\planer\\..\\plan.pdf', 'plan.pdf'],
  ['zeros and second lines', 'plan\u0000\n.csv', 'plan .csv'],
  ['another direction', 'rapport\u202efdp.exe\u200b.pdf', 'rapportfdp.exe.pdf'],
  ['its beginning, where it is long', `${'x'.repeat(200)}.pdf`, `${'x'.repeat(146)}.pdf`],
  ['half a picture', `${'😀'.repeat(100)}a.pdf`, `${'😀'.repeat(72)}a.pdf`],
  ['half a family', `${'👩‍👧'.repeat(60)}.pdf`, `${'👩‍👧'.repeat(29)}.pdf`],
  ["the browser's signs for a quotation mark", 'plan %22A%22.pdf', 'plan "A".pdf'],
])('the name of a file is kept without %s', (_what, name, kept) => {
  expect(cleanFileName(name)).toBe(kept)
})

import { describe, expect, it } from 'vitest'
import { code, day, line, mailAddress, properName, writing } from '@/lib/text-fields'
import { describeInZones } from '../../support/zones'

const NOBODY_SEES = '\u0000\u0007\u001b\u200b\u202e\u2066\u3164\ufeff\u{e0041}\ud800'
const kinds = { line, properName, writing, code, mailAddress, day } as const

describeInZones('a field', () => {
  describe.each(Object.entries(kinds))('%s', (kind, field) => {
    const clean = { mailAddress: 'ada@example.se', day: '2026-09-23' }[kind] ?? 'Åsa'

    it('takes what was typed without what nobody sees', () => {
      const dirty = [...clean].map(letter => `${NOBODY_SEES}${letter.normalize('NFD')}`).join('')
      expect(field(100).parse(` ${dirty}\r\n`)).toBe(clean)
    })

    it('has an end', () => {
      expect(field(100).safeParse('å'.repeat(100_000)).success).toBe(false)
    })
  })
})

describe('a name', () => {
  it.each(['', ' ', '\u200b\u200b', '\u3164', '12', '…', '😀'])('is not %j', written => {
    expect(properName(100).safeParse(written).success).toBe(false)
  })

  it.each(['Ŋ', 'Åsa-Ŧuŧŧa O’Čáhppe', '李', '29k'])('may be %s', written => {
    expect(properName(100).parse(written)).toBe(written)
  })

  it('stands on one line and is read from its beginning', () => {
    expect(properName(100).parse('Karin \u202etsivqdniL\nBcc: alla')).toBe('Karin tsivqdniL Bcc: alla')
  })
})

it('a text of many lines keeps its lines, one of one line does not', () => {
  expect(writing(100).parse('Ett\r\n\r\ntvå  tre')).toBe('Ett\n\ntvå  tre')
  expect(line(100).parse('Ett\r\n\r\ntvå  tre')).toBe('Ett två tre')
})

it('a code has no blanks, and an address small letters', () => {
  expect(code(100).parse('1234 5678')).toBe('12345678')
  expect(mailAddress().parse('\u00a0Ada@Example.SE \u00a0')).toBe('ada@example.se')
})

it('a length is that of what is kept', () => {
  expect(line(3).parse('\u200ba\u200bb\u200bc\u200b')).toBe('abc')
  expect(line(3).safeParse('abcd').success).toBe(false)
})

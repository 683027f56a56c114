import { describe, expect, it } from 'vitest'
import { newVerificationCode, readVerificationCode } from '@/features/receipts/sealing/verification-code'

describe('verification code', () => {
  it('has 24 characters in groups of four, none of which is taken for another', () => {
    const codes = Array.from({ length: 200 }, newVerificationCode)
    for (const code of codes) {
      expect(code).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){5}[2-9A-HJKMNP-TV-Z]{4}$/)
      expect(readVerificationCode(code)).toBe(code)
    }
    expect(new Set(codes).size).toBe(codes.length)
  })

  it.each([
    ['abcd efgh 2345 6789 jkmn pqrs', 'ABCD-EFGH-2345-6789-JKMN-PQRS'],
    ['ABCDEFGH23456789JKMNPQRS', 'ABCD-EFGH-2345-6789-JKMN-PQRS'],
    [' ABCD–EFGH–2345–6789–JKMN–PQRS\n', 'ABCD-EFGH-2345-6789-JKMN-PQRS'],
    ['ABCD-EFGH-2345-6789-JKMN', null],
    ['0BCD-EFGH-2345-6789-JKMN-PQRS', null],
    ["'; DROP TABLE receipts; --", null],
    ['', null],
  ])('reads %j', (typed, code) => {
    expect(readVerificationCode(typed)).toBe(code)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberIn } from '@/lib/number-text'

describe('a number as people write it', () => {
  it.each([
    ['24', 24],
    [' 24 ', 24],
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ['1\u202f200', 1200],
    ['1\u2009200', 1200],
    ['100 000', 100_000],
    ['007', 7],
    ['\u22123', -3],
  ])('%j is %d', (text, number) => {
    expect(numberIn(text)).toBe(number)
  })

  it.each(['', ' ', '\u00a0'])('%j is none', text => {
    expect(numberIn(text)).toBeUndefined()
  })

  it.each([
    'tjugo',
    '1e3',
    '0x10',
    '0b11',
    '1_000',
    '1.200',
    '1,5',
    '12 00',
    '1  200',
    'Infinity',
    '٣',
    '24 st',
  ])('%j is not one to guess', text => {
    expect(numberIn(text)).toBeNaN()
  })

  it('is read as the portal writes it, in both languages of blanks', () => {
    const written = new Intl.NumberFormat('sv-SE')
    fc.assert(
      fc.property(fc.nat(), number => {
        expect(numberIn(written.format(number))).toBe(number)
      }),
    )
  })
})

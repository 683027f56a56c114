import fc from 'fast-check'
import { expect, it } from 'vitest'
import { endsInCheckDigit } from '@/lib/check-digit'
import { hasPersonNumber } from '@/lib/person-number'
import { describeInZones } from '../../support/zones'

const births = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10).replaceAll('-', ''))
const persons = fc.tuple(births, fc.integer({ min: 0, max: 999 })).map(([birth, serial]) => {
  const nine = `${birth.slice(2)}${`${serial}`.padStart(3, '0')}`
  const digit = [...'0123456789'].find(last => endsInCheckDigit(nine + last))
  return { birth, last: `${nine.slice(6)}${digit}` }
})
const around = fc.constantFrom('', ' ', 'Anna ', '(', 'pnr:', 'å', ', ')

describeInZones('a personal identity number is seen', () => {
  it('in every way of writing it, wherever it stands', () => {
    const ways = fc.constantFrom('-', '+', ' - ', '–', '‑', '−', '')
    fc.assert(
      fc.property(persons, ways, fc.boolean(), around, around, ({ birth, last }, sign, isWhole, ...sides) => {
        fc.pre(isWhole || sign !== '' || birth[2] !== '0')
        const written = `${isWhole ? birth : birth.slice(2)}${sign}${last}`
        expect(hasPersonNumber(`${sides[0]}${written}${sides[1]}`)).toBe(true)
      }),
    )
  })

  it.each([
    ['Anna Svensson 850101-1234 är sjuk ofta.', 'a slip in the last figure'],
    ['19850101-1234', 'the same with its century'],
    ['198501011234', 'without a sign'],
    ['850161-1234', 'a coordination number'],
    ['000229-1234', 'a day of a leap year'],
    ['Ring 08-123 45 67 om 850101-1234.', 'beside another number'],
  ])('%s: %s', text => {
    expect(hasPersonNumber(text)).toBe(true)
  })
})

describeInZones('and nothing else is taken for one', () => {
  it.each([
    ['0701234567', 'a telephone'],
    ['070-123 45 67', 'a telephone'],
    ['+46 70 123 45 67', 'a telephone abroad'],
    ['202100-4284', 'an organisation'],
    ['852101-1234', 'no month'],
    ['850132-1234', 'no day'],
    ['850230-1234', 'no day of that month'],
    ['dnr 2021/850101', 'a number of a register'],
    ['2026-12-14', 'a day'],
    ['261214-1218', 'days of a week'],
    ['20261214-1218', 'days of a week'],
    ['8501011234', 'ten figures with another check digit'],
    ['1850101-1234', 'more figures before'],
    ['850101-12345', 'more figures after'],
    ['850101-1234-5', 'more figures after a sign'],
    ['Vi är 850101 och 1234.', 'two numbers'],
  ])('%s: %s', text => {
    expect(hasPersonNumber(text)).toBe(false)
  })

  it('as a number of an organisation never is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 99 }), fc.nat(999_999), (group, rest) => {
        const digits = `55${group}${`${rest}`.padStart(6, '0')}`
        expect(hasPersonNumber(`${digits.slice(0, 6)}-${digits.slice(6)} ${digits}`)).toBe(false)
      }),
    )
  })
})

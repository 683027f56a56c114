import { describe, expect, it } from 'vitest'
import { digitsSought, readOrganisationNumber } from '@/features/organisations/register/organisation-number'

describe('an organisation number', () => {
  it.each([
    '202100-4284',
    '2021004284',
    '202100 4284',
    ' 202100-4284 ',
    '16202100-4284',
    '162021004284',
    '16 202100 4284',
    '202100–4284',
    '202100—4284',
    '202100−4284',
    '202100‑4284',
    '202100\u00a04284',
    'SE202100428401',
  ])('is read out of %j', written => {
    expect(readOrganisationNumber(written)).toBe('202100-4284')
  })

  it.each([
    ['a wrong check digit', '202100-4285'],
    ['two digits that changed places', '202100-4248'],
    ['a third digit under 2, which is a person’s number', '121212-1212'],
    ['a first digit of 0', '002100-4286'],
    ['too few digits', '202100-428'],
    ['too many digits', '202100-42844'],
    ['another century in front', '19202100-4284'],
    ['letters among the digits', '2O2100-4284'],
    ['digits of another script', '٢٠٢١٠٠-٤٢٨٤'],
    ['a formula', '=202100-4284'],
    ['nothing', ''],
  ])('is not one with %s', (_, written) => {
    expect(readOrganisationNumber(written)).toBeNull()
  })
})

describe('a search', () => {
  it.each([
    ['202100-4284', '2021004284'],
    ['16202100-4284', '2021004284'],
    ['2021 00', '202100'],
    ['4284', '4284'],
    ['SE202100428401', '2021004284'],
  ])('for %j asks for digits', (search, digits) => {
    expect(digitsSought(search)).toBe(digits)
  })

  it.each(['verket', 'region 12', '12', '2021004284555', ''])('for %j asks for words', search => {
    expect(digitsSought(search)).toBeNull()
  })
})

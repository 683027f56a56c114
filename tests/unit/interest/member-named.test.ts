import { describe, expect, it } from 'vitest'
import { ALIKE, memberNamed } from '@/features/interest/unconfirmed/rules'

const members = [
  { id: '1', name: 'Örnhamns universitet' },
  { id: '2', name: 'Länsstyrelsen i Örnhamn' },
  { id: '3', name: 'Vattenledsverket' },
]

describe('the member that somebody names', () => {
  it.each(['Vattenledsverket', ' vattenledsverket ', 'VATTENLEDSVERKET'])('is found: %j', typed => {
    expect(memberNamed(members, typed)).toEqual({ ok: true, value: '3' })
  })

  it('is found by a name that is composed in another way', () => {
    expect(memberNamed(members, 'Örnhamns  universitet'.normalize('NFD'))).toEqual({ ok: true, value: '1' })
  })

  it('is the only one with these words in its name', () => {
    expect(memberNamed(members, 'universitet örn')).toEqual({ ok: true, value: '1' })
  })

  it('is asked for again, with those alike to choose from', () => {
    const fills = { [ALIKE]: ['Örnhamns universitet', 'Länsstyrelsen i Örnhamn'] }
    const answer = {
      ok: false,
      reason: 'organisation_unclear',
      field: 'organisation',
      values: { more: 0 },
      fills,
    }
    expect(memberNamed(members, 'örnhamn')).toEqual(answer)
    for (const name of fills[ALIKE] ?? []) expect(memberNamed(members, name).ok).toBe(true)
  })

  it('is offered among a dozen at most, and the rest are counted', () => {
    const many = Array.from({ length: 15 }, (_, index) => ({ id: String(index), name: `Högskolan ${index}` }))
    const answer = memberNamed(many, 'högskolan')
    expect(answer).toMatchObject({ values: { more: 3 } })
    expect(answer.ok || answer.fills?.[ALIKE]?.length).toBe(12)
  })

  it.each([
    ['Vattenledsvärkett', ['Vattenledsverket']],
    ['örnhamns univeristet', ['Örnhamns universitet']],
    ['lansstyrelsen i ornhamn', ['Länsstyrelsen i Örnhamn']],
  ])('is offered for a misspelled name, and never taken for it: %s', (typed, names) => {
    const answer = memberNamed(members, typed)
    expect(answer).toMatchObject({ reason: 'organisation_nearly', fills: { [ALIKE]: names } })
  })

  it('is unknown when no name has the words', () => {
    for (const typed of ['Påhittat verk', 'Skattverket', 'xyz'])
      expect(memberNamed(members, typed)).toMatchObject({ reason: 'organisation_unknown' })
  })
})

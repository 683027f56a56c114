import { describe, expect, it } from 'vitest'
import { memberNamed } from '@/features/interest/unconfirmed/rules'

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

  it.each([
    ['örnhamn', 'Örnhamns universitet, Länsstyrelsen i Örnhamn', 2],
    ['universitet örn', 'Örnhamns universitet', 1],
  ])('is asked for again with those alike: %j', (typed, names, count) => {
    const answer = {
      ok: false,
      reason: 'organisation_unclear',
      field: 'organisation',
      values: { names, count },
    }
    expect(memberNamed(members, typed)).toEqual(answer)
  })

  it('is unknown when no name has the words', () => {
    expect(memberNamed(members, 'Påhittat verk')).toMatchObject({ reason: 'organisation_unknown' })
  })
})

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

  it('is the only one with these words in its name', () => {
    expect(memberNamed(members, 'universitet örn')).toEqual({ ok: true, value: '1' })
  })

  it('is asked for again with those alike', () => {
    const values = { names: 'Örnhamns universitet, Länsstyrelsen i Örnhamn' }
    const answer = { ok: false, reason: 'organisation_unclear', field: 'organisation', values }
    expect(memberNamed(members, 'örnhamn')).toEqual(answer)
  })

  it('is unknown when no name has the words', () => {
    expect(memberNamed(members, 'Påhittat verk')).toMatchObject({ reason: 'organisation_unknown' })
  })
})

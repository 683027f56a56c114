import { describe, expect, it } from 'vitest'
import type { MemberState } from '@/features/organisations/register/member'
import { differencesOf, isOfHistory, mayChangeFrom, mayEndOn } from '@/features/organisations/register/rules'

const member: MemberState = {
  id: 'a',
  name: 'Vattenledsverket',
  nameEn: 'The Waterways Agency',
  organisationNumber: '299100-7028',
  type: 'agency',
  headcount: 300,
  sector: 4,
  place: 'Tallmora',
  memberFrom: '2018-01-01',
  memberTo: null,
  periodFrom: '2020-07-01',
}
const today = '2021-06-17'

describe('a change of a member', () => {
  it.each([
    ['today', today, true],
    ['the day of the latest change, which it corrects', '2020-07-01', true],
    ['the day before the latest change', '2020-06-30', 'member_change_before_last'],
    ['tomorrow', '2021-06-18', 'member_change_in_future'],
  ])('from %s', (_, from, answer) => {
    const may = mayChangeFrom(member, from, today)
    expect(may.ok || may.reason).toBe(answer)
  })

  it('holds on no day after the membership', () => {
    const left = { ...member, memberTo: '2021-01-01' }
    expect(mayChangeFrom(left, '2020-12-31', today)).toMatchObject({ ok: true })
    expect(mayChangeFrom(left, '2021-01-01', today)).toMatchObject({ reason: 'member_has_left' })
  })

  it('is part of its history when figures are cut by it', () => {
    const changed = (change: Partial<MemberState>) => differencesOf(member, { ...member, ...change })
    expect(changed({})).toEqual([])
    expect(changed({ headcount: 310 })).toEqual([{ fact: 'headcount', before: 300, after: 310 }])
    const ofHistory = [{ name: 'X' }, { type: 'university' as const }, { headcount: 1 }, { sector: null }]
    const ofNow = [{ place: 'Y' }, { nameEn: 'Y' }, { organisationNumber: '202100-4284' }]
    expect(ofHistory.map(changed).map(isOfHistory)).toEqual([true, true, true, true])
    expect(ofNow.map(changed).map(isOfHistory)).toEqual([false, false, false])
  })
})

describe('the end of a membership', () => {
  it('comes after the latest change, and once', () => {
    expect(mayEndOn(member, '2020-07-01')).toMatchObject({ reason: 'member_change_before_last' })
    expect(mayEndOn(member, '2020-07-02')).toMatchObject({ ok: true })
    expect(mayEndOn(member, '2022-01-01')).toMatchObject({ ok: true })
    expect(mayEndOn({ ...member, memberTo: '2021-01-01' }, today)).toMatchObject({
      reason: 'member_has_left',
    })
  })
})

import { describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import type { MemberState } from '@/features/organisations/register/member'
import { canKeepRegister } from '@/features/organisations/register/policy'
import { differencesOf, isOfHistory, mayChangeFrom, mayEndOn } from '@/features/organisations/register/rules'
import { partyActor, person, staff } from './party-states'

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
const beforeLast = (field: string) => ({
  reason: 'member_change_before_last',
  field,
  values: { day: member.periodFrom },
})

it('is kept by administrators alone', () => {
  const { role: _role, ...known } = person('admin')
  const admin = makeActor({ ...known, role: 'admin' })
  expect([admin, staff(), partyActor('employer'), person()].map(canKeepRegister)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

describe('a change of a member', () => {
  it.each([
    ['today', today],
    ['the day of the latest change, which it corrects', '2020-07-01'],
  ])('from %s', (_, from) => {
    expect(mayChangeFrom(member, from, today)).toEqual({ ok: true, value: from })
  })

  it.each([
    ['the day before the latest change', '2020-06-30', beforeLast('from')],
    ['tomorrow', '2021-06-18', { reason: 'member_change_in_future', field: 'from' }],
  ])('not from %s', (_, from, refusal) => {
    expect(mayChangeFrom(member, from, today)).toMatchObject({ ok: false, ...refusal })
  })

  it('holds on no day after the membership', () => {
    const left = { ...member, memberTo: '2021-01-01' }
    expect(mayChangeFrom(left, '2020-12-31', today)).toMatchObject({ ok: true })
    expect(mayChangeFrom(left, '2021-01-01', today)).toMatchObject({
      reason: 'member_has_left',
      field: 'from',
    })
  })

  it('is part of its history when figures are cut by it', () => {
    const changed = (change: Partial<MemberState>) => differencesOf(member, { ...member, ...change })
    expect(changed({})).toEqual([])
    expect(changed({ headcount: 310 })).toEqual([{ fact: 'headcount', before: 300, after: 310 }])
    const ofHistory = [{ name: 'X' }, { type: 'university' as const }, { headcount: 1 }, { sector: null }]
    const ofNow = [{ place: 'Y' }, { nameEn: 'Y' }, { organisationNumber: '202100-4284' }]
    expect(ofHistory.map(changed).map(isOfHistory)).toEqual([true, true, true, true])
    expect(ofNow.map(changed).map(isOfHistory)).toEqual([false, false, false])
    expect(isOfHistory(changed({ place: 'Y', headcount: 1 }))).toBe(true)
  })
})

describe('the end of a membership', () => {
  it('comes after the latest change, and once', () => {
    expect(mayEndOn(member, '2020-07-01')).toMatchObject(beforeLast('memberTo'))
    expect(mayEndOn(member, '2020-07-02')).toMatchObject({ ok: true })
    expect(mayEndOn(member, '2022-01-01')).toMatchObject({ ok: true })
    expect(mayEndOn({ ...member, memberTo: '2021-01-01' }, today)).toMatchObject({
      reason: 'member_has_left',
      field: 'memberTo',
    })
  })
})

import { expect, it } from 'vitest'
import { closesOn, type FollowUpState, isToBeClosed, mayAnswer } from '@/features/follow-ups/rules'
import { describeInZones } from '../../support/zones'

const state: FollowUpState = {
  isDelivered: true,
  closesOn: '2021-05-01',
  isClosed: false,
  parties: ['employer', 'seko'],
  answered: [],
}
const seko = { party: 'seko', canSign: true } as const

describeInZones('it closes thirty days after it was asked', () => {
  it.each([
    ['2021-04-01', '2021-05-01'],
    ['2027-03-10', '2027-04-09'],
    ['2027-10-20', '2027-11-19'],
    ['2024-01-30', '2024-02-29'],
    ['2026-12-04', '2027-01-03'],
  ])('%s: %s', (asked, closed) => {
    expect(closesOn(asked)).toBe(closed)
  })
})

describeInZones('whether a party may answer', () => {
  it.each([
    [seko, {}, '2021-05-01', true],
    [seko, {}, '2021-05-02', 'follow_up_closed'],
    [seko, { isClosed: true }, '2021-04-10', 'follow_up_closed'],
    [seko, { isDelivered: false }, '2021-04-10', 'follow_up_closed'],
    [seko, { answered: ['seko'] }, '2021-04-10', 'already_followed_up'],
    [seko, { answered: ['employer'] }, '2021-04-10', true],
    [{ ...seko, canSign: false }, {}, '2021-04-10', 'follow_up_by_signatory'],
    [{ party: 'saco_s', canSign: true }, {}, '2021-04-10', 'not_party_of_order'],
  ] as const)('%j of %j on %s: %s', (by, changes, today, expected) => {
    const result = mayAnswer(by, { ...state, ...changes }, today)
    expect(result.ok || result.reason).toBe(expected)
  })
})

describeInZones('whether it is to be closed', () => {
  it.each([
    [{}, '2021-05-01', false],
    [{}, '2021-05-02', true],
    [{ answered: ['seko'] }, '2021-04-10', false],
    [{ answered: ['seko', 'employer'] }, '2021-04-10', true],
    [{ isClosed: true }, '2021-06-01', false],
    [{ isDelivered: false }, '2021-06-01', false],
  ] as const)('%j on %s: %s', (changes, today, expected) => {
    expect(isToBeClosed({ ...state, ...changes }, today)).toBe(expected)
  })
})

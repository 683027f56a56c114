import { describe, expect, it } from 'vitest'
import { closesOn, type FollowUpState, isToBeClosed, mayAnswer } from '@/features/follow-ups/rules'

const state: FollowUpState = {
  isDelivered: true,
  closesOn: '2021-05-01',
  isClosed: false,
  parties: ['employer', 'seko'],
  answered: [],
}
const seko = { party: 'seko', canSign: true } as const

it('closes thirty days after it was asked', () => {
  expect(closesOn('2021-04-01')).toBe('2021-05-01')
})

describe('whether a party may answer', () => {
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

describe('whether it is to be closed', () => {
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

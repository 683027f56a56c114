import { describe, expect, it } from 'vitest'
import { isNamed, mayEvaluate } from '@/features/evaluations/rules'
import { giveEvaluationSchema } from '@/features/evaluations/schema'

const named = { starterId: 'starter', signerIds: ['signer'], parties: ['employer', 'seko'] } as const

it.each([
  ['starter', 'ofr_s_p_o', true],
  ['signer', 'ofr_s_p_o', true],
  ['someone', 'seko', true],
  ['someone', 'employer', true],
  ['someone', 'saco_s', false],
] as const)('%s of %s is named in the order: %s', (personId, party, expected) => {
  expect(isNamed({ personId, party }, named)).toBe(expected)
})

describe('whether one may evaluate', () => {
  it.each([
    [true, true, false, true],
    [false, true, false, 'not_delivered_yet'],
    [true, false, false, 'not_named_in_order'],
    [false, false, false, 'not_named_in_order'],
    [true, true, true, 'already_evaluated'],
  ] as const)('delivered %s, named %s, given %s: %s', (isDelivered, isInOrder, isGiven, expected) => {
    const result = mayEvaluate({ isDelivered, isNamed: isInOrder, isGiven })
    expect(result.ok || result.reason).toBe(expected)
  })
})

const answer = {
  deliveryId: '0190a000-0000-7000-8000-000000000001',
  rewarding: 4,
  stronger: 5,
  recommends: 'yes',
  goalReached: 'partly',
}

it.each([
  [{}, true],
  [{ rewarding: 0 }, false],
  [{ rewarding: 6 }, false],
  [{ stronger: 2.5 }, false],
  [{ recommends: 'maybe' }, false],
  [{ goalReached: '' }, false],
  [{ next: 'x'.repeat(2000) }, true],
  [{ next: 'x'.repeat(2001) }, false],
  [{ deliveryId: 'x' }, false],
])('an answer with %j is accepted: %s', (changes, accepted) => {
  expect(giveEvaluationSchema.safeParse({ ...answer, ...changes }).success).toBe(accepted)
})

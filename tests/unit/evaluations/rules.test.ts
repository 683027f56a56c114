import { describe, expect, it } from 'vitest'
import {
  codeInHalves,
  isOfLink,
  isTypedCode,
  isWholeCode,
  plainCode,
} from '@/features/evaluations/participants/link-code'
import { resultsOf } from '@/features/evaluations/results/rules'
import { mayEvaluate } from '@/features/evaluations/rules'
import { answerAsParticipantSchema, giveEvaluationSchema } from '@/features/evaluations/schema'
import { randomToken } from '@/lib/hashing'

it.each([
  ['open', true],
  ['already_evaluated', 'already_evaluated'],
  ['not_delivered_yet', 'not_delivered_yet'],
  ['link_not_open_yet', 'link_not_open_yet'],
  ['evaluation_closed', 'evaluation_closed'],
  ['evaluation_full', 'evaluation_full'],
  ['evaluation_of_nobody', 'evaluation_of_nobody'],
] as const)('one who stands %s may evaluate: %s', (standing, expected) => {
  const result = mayEvaluate(standing)
  expect(result.ok || result.reason).toBe(expected)
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
  [{ side: 'union' }, true],
  [{ side: 'participant' }, false],
])('an answer with %j is accepted: %s', (changes, accepted) => {
  expect(giveEvaluationSchema.safeParse({ ...answer, ...changes }).success).toBe(accepted)
})

it.each([
  ['employer', true],
  ['union', true],
  ['none', true],
  [undefined, true],
  ['participant', false],
  ['participant_union', false],
])('a participant may say %s of a side: %s', (side, accepted) => {
  expect(answerAsParticipantSchema.safeParse({ ...answer, kod: 'bcdfghjkmn', side }).success).toBe(accepted)
})

describe('the code on the slide', () => {
  it.each(['bcdfghjkmn', 'BCDFG-HJKMN', ' bcdfg hjkmn ', 'bcdfg–hjkmn'])(
    'is read however typed: %j',
    typed => {
      expect([isTypedCode(typed), plainCode(typed)]).toEqual([true, 'bcdfghjkmn'])
      expect(isTypedCode(`${typed}1`)).toBe(false)
    },
  )

  it.each(['abc', 'bcdfghjkm1', 'bcdfg-hjkmnp', '2-okand'])('is what somebody typed, as %j is', typed => {
    expect([isOfLink(typed), isWholeCode(typed)]).toEqual([false, false])
  })

  it('is not what a mailed link has', () => {
    expect(isOfLink(randomToken())).toBe(true)
  })

  it('is written in two halves', () => {
    expect(codeInHalves('bcdfghjkmn')).toBe('bcdfg-hjkmn')
  })
})

it('the rows of a service are its whole and its sides; without a whole there is nothing', () => {
  const figures = { answers: 5, rewarding: 4, stronger: 3, recommends: 4 }
  const goal = { goalYes: 2, goalPartly: 1, goalNo: 1, goalTooEarly: 1 }
  const row = { serviceId: 'a', ...figures, ...goal }
  const results = { ...figures, goal: { yes: 2, partly: 1, no: 1, too_early: 1 } }
  expect(
    resultsOf([
      { ...row, cut: 'all' },
      { ...row, cut: 'union' },
    ]),
  ).toEqual({
    all: results,
    bySide: [{ side: 'union', ...results }],
  })
  expect(resultsOf([])).toBeNull()
})

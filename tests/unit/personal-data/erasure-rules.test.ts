import { expect, it } from 'vitest'
import { mayAskForErasure, mayConfirmErasure, pseudonymOf } from '@/features/personal-data/erasure/rules'

const free = { isOneself: false, isErased: false, obstacles: 0, waiting: null }
const asked = { askedById: 'ada', confirmedById: null, doneAt: null }

it.each([
  ['somebody whom nothing needs', free, true],
  ['oneself', { ...free, isOneself: true }, 'erases_oneself'],
  ['somebody with a mandate', { ...free, obstacles: 1 }, 'erasure_has_obstacles'],
  ['somebody who is erased', { ...free, isErased: true }, 'erasure_moved_on'],
  ['somebody whose erasure waits', { ...free, waiting: asked }, 'erasure_moved_on'],
] as const)('an admin asks for the erasure of %s', (_who, subject, answer) => {
  const may = mayAskForErasure(subject)
  expect(may.ok || may.reason).toBe(answer)
})

it.each([
  ['another admin', asked, 'bo', true],
  ['the one who asked', asked, 'ada', 'four_eyes'],
  ['somebody who comes too late', { ...asked, confirmedById: 'cy' }, 'bo', 'erasure_moved_on'],
  ['somebody when nobody has asked', null, 'bo', 'erasure_moved_on'],
] as const)('it is confirmed by %s', (_who, erasure, personId, answer) => {
  const may = mayConfirmErasure(erasure, personId)
  expect(may.ok || may.reason).toBe(answer)
})

it('a pseudonym is each person’s own, and no mail reaches it', () => {
  const [one, other] = ['0199a2b4-0000-7000-8000-0000000000a1', '0199a2b4-0000-7000-8000-0000000000a2'].map(
    pseudonymOf,
  )
  expect(one).not.toEqual(other)
  expect(one?.email).toMatch(/\.invalid$/)
})

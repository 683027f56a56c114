import { expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import type { WhoseMove } from '@/features/orders/rules'
import { stepFor, stepMeanwhile, stepsFor } from '@/features/orders/whose-move/order-step'
import { isMoveOf } from '@/features/orders/whose-move/own-move'
import type { Party } from '@/lib/party'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-03-30T08:00:00Z')
const someone = {
  now,
  signedInAt: now,
  sessionId: null,
  locale: 'sv' as const,
  personId: 'p',
  name: 'x',
  email: 'x@example.test',
  assurance: 'demo' as const,
}
const of = (party: Party) =>
  makeActor({
    ...someone,
    role: 'party',
    party,
    mandateId: 'm',
    canSign: true,
    organisation: { id: 'o', name: 'Vattenledsverket' },
  })
const staff = makeActor({ ...someone, role: 'staff' })
const reader = makeActor({ ...someone, role: 'reader' })
const seko: WhoseMove = { who: 'parties', parties: ['seko'] }
const unions: WhoseMove = { who: 'side', side: 'union' }

it.each([
  ['a party that is awaited', of('seko'), seko, true],
  ['a party that has signed', of('saco_s'), seko, false],
  ['a union whose side writes', of('saco_s'), unions, true],
  ['the other side', of('employer'), unions, false],
  ['a party that waits for the staff', of('seko'), { who: 'staff' }, false],
  ['the staff that confirm', staff, { who: 'staff' }, true],
  ['the staff while others sign', staff, seko, false],
  ['a reader', reader, { who: 'staff' }, false],
] as const)('an order waits for %s', (_who, actor, move, is) => {
  expect(isMoveOf(actor, { move: move as WhoseMove, deadlineOn: null })).toBe(is)
})

describeInZones('the last day to sign', () => {
  it('past its last day an order waits for the staff too', () => {
    expect(isMoveOf(staff, { move: seko, deadlineOn: new Date('2021-03-29') })).toBe(true)
    expect(isMoveOf(staff, { move: seko, deadlineOn: new Date('2021-03-30') })).toBe(false)
    expect(isMoveOf(of('saco_s'), { move: seko, deadlineOn: new Date('2021-03-29') })).toBe(false)
  })
})

it.each([
  ['the party that shared it', of('employer'), {}, 'edit'],
  [
    'another union than the one that shared it',
    of('saco_s'),
    { startedByParty: 'seko' as const },
    'readDraft',
  ],
  ['the other side', of('seko'), {}, 'readDraft'],
  ['the other side, once it is sent', of('seko'), { status: 'awaiting_signatures' as const }, undefined],
  ['the staff', staff, {}, undefined],
])('while a shared draft is with the other side, what is there for %s', (_who, actor, other, key) => {
  const draft = {
    id: 'o',
    status: 'draft' as const,
    startedByParty: 'employer' as const,
    awaited: [],
    deadlineOn: null,
    ...other,
  }
  expect(stepMeanwhile(actor, draft)?.key).toBe(key)
})

it('a draft that the other side shared is read from a list and written from its page, but a question comes first', () => {
  const draft = {
    ...{ id: 'o', status: 'draft' as const, startedByParty: 'seko' as const, sharedAt: now, sentAt: null },
    ...{ awaited: [], deadlineOn: null },
  }
  const hr = of('employer')
  expect(stepsFor(hr, draft)).toEqual([{ key: 'readDraft', href: '/avrop/o' }])
  expect(stepFor(hr, draft)).toEqual({ key: 'edit', href: '/avrop/o/redigera' })
  const asked = {
    ...{ question: 'goal' as const, audience: 'parties' as const },
    ...{ party: 'seko' as const, body: 'Räcker det?' },
  }
  expect(stepsFor(hr, { ...draft, asked }).map(({ key }) => key)).toEqual(['answer'])
  expect(stepsFor(of('seko'), { ...draft, sharedAt: null })).toMatchObject([{ key: 'edit' }])
  expect(stepsFor(of('seko'), draft)).toEqual([])
})

describeInZones('a reminder of the last day to sign', () => {
  it.each([
    ['the day before, to one who has signed', of('employer'), '2021-03-31', 'remind'],
    ['that day', of('saco_s'), '2021-03-30', 'remind'],
    ['earlier', of('employer'), '2021-04-01', undefined],
    ['later', of('employer'), '2021-03-29', undefined],
    ['to the party that is awaited', of('seko'), '2021-03-31', undefined],
    ['to the staff', staff, '2021-03-31', undefined],
  ])('is offered, or not: %s', (_when, actor, day, key) => {
    const order = {
      id: 'o',
      status: 'awaiting_signatures' as const,
      startedByParty: 'employer' as const,
      sharedAt: null,
      awaited: ['seko' as const],
      deadlineOn: new Date(day),
    }
    expect(stepMeanwhile(actor, order)?.key).toBe(key)
    expect(stepMeanwhile(of('employer'), { ...order, awaited: [] })).toBeNull()
  })
})

import { createElement } from 'react'
import { expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import type { WhoseMove } from '@/features/orders/rules'
import { LateText } from '@/features/orders/whose-move/components/late-text'
import { stepFor, stepMeanwhile, stepsFor } from '@/features/orders/whose-move/order-step'
import { isMoveOf } from '@/features/orders/whose-move/own-move'
import type { Party } from '@/lib/party'
import { drawn } from '../../support/waiting-rows'
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

const held = { roundId: null, sentAt: null, move: unions, waitingSince: now }

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
    ...{ awaited: [], deadlineOn: null, ...held },
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
    ['to one who has signed', of('employer'), {}, 'remind'],
    ['that day', of('saco_s'), { deadlineOn: new Date('2021-03-30') }, 'remind'],
    ['before a party may', of('employer'), { sentAt: new Date('2021-03-24') }, undefined],
    ['later, where the staff are asked', of('employer'), { deadlineOn: new Date('2021-03-29') }, 'askStaff'],
    ['later to the one awaited', of('seko'), { deadlineOn: new Date('2021-03-29') }, undefined],
    ['to the party that is awaited', of('seko'), {}, undefined],
    ['where nobody is', of('employer'), { awaited: [] }, undefined],
    ['to the staff', staff, {}, undefined],
  ])('is offered, or not: %s', (_when, actor, other, key) => {
    const order = {
      ...{ id: 'o', status: 'awaiting_signatures' as const, startedByParty: 'employer' as const, ...held },
      ...{ sentAt: new Date('2021-03-18'), deadlineOn: new Date('2021-04-30'), move: seko },
      ...{ awaited: ['seko' as const], ...other },
    }
    expect(stepMeanwhile(actor, order)?.key).toBe(key)
  })
})

describeInZones('an order that another keeps longer than is usual', () => {
  const order = {
    ...{ id: 'o', startedByParty: 'employer' as const, awaited: [], deadlineOn: null, ...held },
    ...{ status: 'valid' as const, move: { who: 'staff' as const }, waitingSince: now },
  }
  const returned = {
    ...order,
    status: 'returned' as const,
    move: { who: 'side' as const, side: 'employer' as const },
  }
  // The third working day after is the last one in time.
  const before = { waitingSince: new Date('2021-03-25T22:59:00Z') }
  it.each([
    [
      'the staff to confirm',
      of('seko'),
      { ...order, waitingSince: new Date('2021-03-24T10:00:00Z') },
      'askStaff',
    ],
    ['the staff, while it is in time', of('seko'), { ...order, ...before }, undefined],
    [
      'a place in its round',
      of('seko'),
      { ...order, waitingSince: new Date('2021-03-01'), roundId: 'r' },
      undefined,
    ],
    [
      'the employer to correct',
      of('seko'),
      { ...returned, waitingSince: new Date('2021-03-24T10:00:00Z') },
      'remind',
    ],
    ['the employer, while it is in time', of('seko'), { ...returned, ...before }, undefined],
    [
      'the reader',
      of('employer'),
      { ...returned, waitingSince: new Date('2021-03-24T10:00:00Z') },
      undefined,
    ],
    [
      'the staff that read it',
      staff,
      { ...order, waitingSince: new Date('2021-03-24T10:00:00Z') },
      undefined,
    ],
  ])('has a press to ask or remind them: %s', (_whom, actor, late, key) => {
    expect(stepMeanwhile(actor, late)?.key).toBe(key)
    const told = drawn(createElement(LateText, { order: late, reader: actor as SignedInActor }))
    expect(told.includes('Det har tagit längre tid än vanligt.')).toBe(key !== undefined)
  })
})

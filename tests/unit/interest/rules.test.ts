import { describe, expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { makeActor } from '@/auth/make-actor'
import {
  canHoldDialogue,
  canRead,
  canShowInterest,
  canWithdraw,
  visibleInterests,
} from '@/features/interest/policy'
import { byUrgency, stateOf, withdraw } from '@/features/interest/rules'
import { logDialogueSchema, showInterestSchema } from '@/features/interest/schema'

const now = new Date('2021-06-17T10:00:00Z')
const earlier = new Date('2021-05-01T10:00:00Z')

describe('an interest', () => {
  it.each([
    [{ withdrawnAt: null, orderedAt: null }, 'active', true],
    [{ withdrawnAt: earlier, orderedAt: null }, 'withdrawn', false],
    [{ withdrawnAt: null, orderedAt: earlier }, 'ordered', false],
  ] as const)('%j is %s; can be withdrawn: %s', (ends, state, withdrawable) => {
    expect(stateOf(ends)).toBe(state)
    expect(withdraw(ends, now)).toEqual(
      withdrawable ? { ok: true, value: { withdrawnAt: now } } : { ok: false, reason: 'interest_ended' },
    )
  })
})

describe('the call list', () => {
  it('puts due steps first, then what is urgent, then who has waited longest', () => {
    const call = (name: string, nextStepOn: string | null, timing: 'soon' | 'later', interestedAt: Date) => ({
      ...{ name, nextStepOn, timing, interestedAt },
    })
    const calls = [
      call('later', null, 'later', earlier),
      call('soon and new', null, 'soon', now),
      call('soon and old', null, 'soon', earlier),
      call('second step', '2021-07-01', 'later', now),
      call('first step', '2021-06-01', 'later', now),
    ]
    expect(calls.sort(byUrgency).map(({ name }) => name)).toEqual([
      'first step',
      'second step',
      'soon and old',
      'soon and new',
      'later',
    ])
  })
})

describe('who may what', () => {
  const own = { organisationId: 'own' }
  const person = {
    ...{ now, locale: 'sv' as const, personId: 'p', name: 'Sam Holm', email: 's@example.test' },
    ...{ assurance: 'mail_link' as const, signedInAt: now, sessionId: null },
  }
  const party = (id: string, canSign: boolean): Actor =>
    makeActor({
      ...person,
      role: 'party',
      organisation: { id, name: id },
      party: 'seko',
      mandateId: 'm',
      canSign,
    })
  const actors: [string, Actor, [boolean, boolean, boolean, boolean]][] = [
    ['own signatory', party('own', true), [true, true, true, false]],
    ['own preparer', party('own', false), [true, true, true, false]],
    ["another's signatory", party('other', true), [true, false, false, false]],
    ['staff', makeActor({ ...person, role: 'staff' }), [false, false, true, true]],
    ['admin', makeActor({ ...person, role: 'admin' }), [false, false, true, true]],
    ['reader', makeActor({ ...person, role: 'reader' }), [false, false, false, false]],
    ['deliverer', makeActor({ ...person, role: 'deliverer' }), [false, false, false, false]],
    ['someone without a mandate', makeActor({ ...person, role: 'person' }), [false, false, false, false]],
    ['nobody', makeActor({ role: 'anonymous', now, locale: 'sv' }), [false, false, false, false]],
  ]

  it.each(actors)('%s', (_who, actor, expected) => {
    expect([
      canShowInterest(actor),
      canWithdraw(actor, own),
      canRead(actor, own),
      canHoldDialogue(actor),
    ]).toEqual(expected)
  })

  it.each(actors)('what %s is shown is what the policy allows', (_who, actor) => {
    const where = visibleInterests(actor)
    expect(where.organisationId === undefined || where.organisationId === 'own').toBe(canRead(actor, own))
  })
})

describe('what is typed', () => {
  const typed = {
    service: 'ia-systemet',
    need: 'Fler tillbud än vi hinner med',
    timing: 'soon',
    contactName: 'Sam Holm',
    contactEmail: ' Sam@Example.TEST ',
  }

  it('keeps an address in small letters and without spaces', () => {
    expect(showInterestSchema.parse(typed).contactEmail).toBe('sam@example.test')
  })

  it.each([
    ['need', '   '],
    ['need', 'x'.repeat(2001)],
    ['timing', 'igår'],
    ['contactEmail', 'sam'],
    ['contactName', ''],
    ['service', undefined],
  ])('refuses %s as %j', (field, value) => {
    expect(showInterestSchema.safeParse({ ...typed, [field]: value }).success).toBe(false)
  })

  it.each(['2021-02-30', '17 juni', ''])('refuses a conversation on %j', heldOn => {
    const interestId = '0199d0f0-0000-7000-8000-000000000000'
    expect(logDialogueSchema.safeParse({ interestId, note: 'Ringde', heldOn }).success).toBe(false)
  })
})

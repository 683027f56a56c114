import { describe, expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import {
  canAmendDialogue,
  canRead,
  canShowInterest,
  canWithdraw,
  visibleInterests,
} from '@/features/interest/policy'
import { noteDialogue, type Said, stateOf, suggestedPeriod, withdraw } from '@/features/interest/rules'
import { logDialogueSchema, showInterestSchema } from '@/features/interest/schema'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-06-17T10:00:00Z')
const earlier = new Date('2021-05-01T10:00:00Z')

describeInZones('an interest', () => {
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

describeInZones('the wished period of an order that grows out of an interest', () => {
  it.each([
    // Midsummer Eve, a Friday: what falls on a weekend moves to the next working day.
    ['soon', '2021-06-25', { periodFrom: '2021-07-30', periodTo: '2021-09-23' }],
    ['within_half_year', '2021-06-17', { periodFrom: '2021-08-16', periodTo: '2021-12-16' }],
    ['later', '2021-06-17', { periodFrom: '2021-12-16', periodTo: '2022-06-17' }],
    ['soon', '2021-06-26', { periodFrom: '2021-08-02', periodTo: '2021-09-24' }],
  ] as const)('%s, asked on %s', (timing, today, period) => {
    expect(suggestedPeriod(timing, today)).toEqual(period)
  })
})

describeInZones('what is noted of a dialogue', () => {
  it.each([
    [{ heldOn: '2021-06-17' }, true],
    [{ heldOn: '2021-06-17', nextStepOn: '2021-06-17' }, true],
    [{ heldOn: '2021-06-18' }, 'dialogue_in_future'],
    [{ heldOn: '2021-06-16', nextStepOn: '2021-06-15' }, 'step_before_dialogue'],
    [{ heldOn: '2021-06-17', nextStep: 'Skicka upplägg', nextStepOn: '2021-06-21' }, true],
    [{ heldOn: '2021-06-17', nextStepOn: '3021-06-17' }, 'day_far_ahead'],
    [{ heldOn: '2021-06-17', nextStep: '', endsInterest: true }, true],
    [{ heldOn: '2021-06-17', nextStep: 'Ring igen', endsInterest: true }, 'step_of_ended'],
    [{ heldOn: '2021-06-17', nextStepOn: '2021-06-18', endsInterest: true }, 'step_of_ended'],
  ])('%j: %s', (said, outcome) => {
    const noted = noteDialogue(said, '2021-06-17')
    expect(noted.ok || noted.reason).toBe(outcome)
  })

  it('tells of the day held and of the next step at once', () => {
    const noted = noteDialogue(
      { heldOn: '2021-06-18', nextStep: 'Ring', nextStepOn: '2021-06-19', endsInterest: true },
      '2021-06-17',
    )
    const told = noted.ok ? [] : [noted, ...(noted.also ?? [])]
    expect(told.map(({ field }) => field)).toEqual(['heldOn', 'nextStep', 'nextStepOn'])
  })

  it('a step without a day comes a week from today, and a day without a step stays alone', () => {
    const dayIn = (said: Said) => {
      const noted = noteDialogue(said, '2021-06-17')
      return noted.ok && noted.value.nextStepOn
    }
    expect(dayIn({ heldOn: '2021-06-02', nextStep: 'Skicka upplägg' })).toBe('2021-06-24')
    expect(dayIn({ heldOn: '2021-06-02' })).toBeUndefined()
  })
})

describe('who may what', () => {
  const own = { organisationId: 'own' }
  const person = {
    now,
    locale: 'sv' as const,
    personId: 'p',
    name: 'Sam Holm',
    email: 's@example.test',
    assurance: 'mail_link' as const,
    signedInAt: now,
    sessionId: null,
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
  const actors: [string, Actor, [boolean, boolean, boolean]][] = [
    ['own signatory', party('own', true), [true, true, true]],
    ['own preparer', party('own', false), [true, true, true]],
    ["another's signatory", party('other', true), [true, false, false]],
    ['staff', makeActor({ ...person, role: 'staff' }), [false, false, true]],
    ['admin', makeActor({ ...person, role: 'admin' }), [false, false, true]],
    ['reader', makeActor({ ...person, role: 'reader' }), [false, false, false]],
    ['deliverer', makeActor({ ...person, role: 'deliverer' }), [false, false, false]],
    ['someone without a mandate', makeActor({ ...person, role: 'person' }), [false, false, false]],
    ['nobody', makeActor({ role: 'anonymous', now, locale: 'sv' }), [false, false, false]],
  ]

  it.each(actors)('%s', (_who, actor, expected) => {
    expect([canShowInterest(actor), canWithdraw(actor, own), canRead(actor, own)]).toEqual(expected)
  })

  it('lets the author and an admin correct a note', () => {
    const note = { staffId: 'p' }
    const as = (role: 'staff' | 'admin', personId: string) => makeActor({ ...person, role, personId })
    expect(canAmendDialogue(as('staff', 'p'), note)).toBe(true)
    expect(canAmendDialogue(as('staff', 'q'), note)).toBe(false)
    expect(canAmendDialogue(as('admin', 'q'), note)).toBe(true)
    expect(canAmendDialogue(party('own', true), note)).toBe(false)
  })

  it.each(actors)('shows %s what the policy allows', (_who, actor) => {
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

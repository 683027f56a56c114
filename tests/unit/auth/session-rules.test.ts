import { describe, expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import {
  actingReason,
  endsUnused,
  hasTimedOut,
  hoursAfter,
  isFreshlySignedIn,
  stepBeforeConnecting,
} from '@/auth/session-rules'

const at = (instant: string) => new Date(instant)

describe('a session times out', () => {
  const session = { lastSeenAt: at('2026-06-17T08:00:00Z'), expiresAt: at('2026-06-17T20:00:00Z') }

  it.each([
    ['just used', '2026-06-17T08:00:00Z', false],
    ['a moment before an hour idle', '2026-06-17T08:59:59.999Z', false],
    ['an hour idle', '2026-06-17T09:00:00Z', true],
  ])('%s', (_case, now, expected) => {
    expect(hasTimedOut(session, 60, at(now))).toBe(expected)
  })

  it('at its absolute end, however busy', () => {
    const busy = { ...session, lastSeenAt: at('2026-06-17T19:59:59Z') }
    expect(hasTimedOut(busy, 60, at('2026-06-17T19:59:59.999Z'))).toBe(false)
    expect(hasTimedOut(busy, 60, at('2026-06-17T20:00:00Z'))).toBe(true)
  })

  it('its absolute end counts hours, also over the change to summer time', () => {
    expect(hoursAfter(at('2026-03-28T20:00:00Z'), 12)).toEqual(at('2026-03-29T08:00:00Z'))
  })
})

describe('a sign-in that is fresh enough to sign by', () => {
  const proven = new Date('2026-06-17T08:00:00Z')
  const until = hoursAfter(proven, 4)

  it('is so for the hours that are set, and not at their end', () => {
    expect(until).toEqual(new Date('2026-06-17T12:00:00Z'))
    const at = (time: string) =>
      isFreshlySignedIn({ now: new Date(`2026-06-17T${time}Z`), signsUntil: until })
    expect(at('08:00:00.000')).toBe(true)
    expect(at('11:59:59.999')).toBe(true)
    expect(at('12:00:00.000')).toBe(false)
  })

  it('has no age where there is no session', () => {
    expect(isFreshlySignedIn({ now: proven })).toBe(true)
  })
})

describe('a form that was drawn for somebody else', () => {
  const person = {
    now: at('2026-06-17T10:00:00Z'),
    locale: 'sv',
    personId: 'p',
    name: 'Amina Warsame',
    email: 'amina.warsame@facket-1.example',
    assurance: 'demo',
    signedInAt: at('2026-06-17T08:00:00Z'),
    sessionId: 's',
  } as const
  const organisation = { id: 'o', name: 'Vattenledsverket' }
  const held = { party: 'seko', mandateId: 'm', canSign: true } as const
  const party: SignedInActor = makeActor({ ...person, role: 'party', organisation, ...held })
  const nobody: SignedInActor = makeActor({ ...person, role: 'person' })
  const staff: SignedInActor = makeActor({ ...person, role: 'staff' })

  it.each([
    ['for the mandate that one acts by', party, 'm', null],
    ['for another mandate', party, 'n', 'acting_changed'],
    ['for nobody, or by a script', party, null, 'acting_changed'],
    ['for an empty name', party, '', 'acting_changed'],
    ['for nobody, by a person without a mandate', nobody, null, null],
    ['for nobody, by the staff', staff, null, null],
    ['for a mandate that is the person’s no longer', nobody, 'm', 'acting_ended'],
    ['for a party, by someone who is of the staff now', staff, 'm', 'acting_ended'],
  ])('%s', (_case, actor, drawnFor, reason) => {
    expect(actingReason(actor, drawnFor)).toBe(reason)
  })
})

describe('an account elsewhere is connected', () => {
  const now = at('2026-06-17T08:00:00Z')
  const later = at('2026-06-17T09:00:00Z')
  const person = {
    role: 'person' as const,
    personId: 'p',
    name: 'Ada',
    email: 'ada@example.se',
    assurance: 'mail_link' as const,
    signedInAt: now,
    sessionId: 's',
    locale: 'sv' as const,
    now,
  }
  it.each([
    ['by nobody who is signed out', makeActor({ role: 'anonymous', now, locale: 'sv' }), 'sign_in'],
    ['by staff after a passkey', makeActor({ ...person, lacksSecondFactor: true }), 'show_passkey'],
    ['after a fresh sign-in', makeActor({ ...person, signsUntil: now }), 'renew'],
    ['then', makeActor({ ...person, signsUntil: later }), null],
  ] as const)('%s', (_case, actor, step) => {
    expect(stepBeforeConnecting(actor)).toBe(step)
  })
})

it('a session that nobody uses ends at the earlier of its two ends', () => {
  const lastSeenAt = at('2026-06-17T08:00:00Z')
  const ends = (expiresAt: string) => endsUnused({ lastSeenAt, expiresAt: at(expiresAt) }, 60)
  expect(ends('2026-06-17T20:00:00Z')).toEqual(at('2026-06-17T09:00:00Z'))
  expect(ends('2026-06-17T08:20:00Z')).toEqual(at('2026-06-17T08:20:00Z'))
})

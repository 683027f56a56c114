import { describe, expect, it } from 'vitest'
import type { Actor, SignedInActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import { canMark, canSeeDelivery, canSeeOccasion } from '@/features/deliveries/policy'

const asking = { now: new Date('2021-03-30T08:00:00Z'), locale: 'sv' as const }
const signedIn = {
  ...asking,
  personId: 'me',
  name: 'Me',
  email: 'me@example.se',
  assurance: 'mail_link' as const,
  signedInAt: asking.now,
  sessionId: null,
}
const at = (id: string) => ({ organisation: { id, name: id }, mandateId: 'm', canSign: true })

const actors: Record<string, Actor> = {
  anonymous: makeActor({ ...asking, role: 'anonymous' }),
  person: makeActor({ ...signedIn, role: 'person' }),
  reader: makeActor({ ...signedIn, role: 'reader' }),
  staff: makeActor({ ...signedIn, role: 'staff' }),
  admin: makeActor({ ...signedIn, role: 'admin' }),
  home: makeActor({ ...signedIn, role: 'party', party: 'seko', ...at('home') }),
  away: makeActor({ ...signedIn, role: 'party', party: 'seko', ...at('away') }),
  deliverer: makeActor({ ...signedIn, role: 'deliverer' }),
}

const mine = { organisationId: 'home', delivererPersonId: 'me' }
const others = { organisationId: 'home', delivererPersonId: 'someone' }
const nobodys = { organisationId: 'home', delivererPersonId: null }

describe('who sees', () => {
  it.each([
    ['anonymous', false, false, false],
    ['person', false, false, false],
    ['reader', false, false, false],
    ['staff', true, true, true],
    ['admin', true, true, true],
    ['home', true, true, true],
    ['away', false, false, false],
    ['deliverer', true, false, false],
  ] as const)('%s: own occasion %s, another deliverer’s %s, nobody’s %s', (role, own, other, none) => {
    const actor = actors[role] as Actor
    expect([mine, others, nobodys].map(one => canSeeOccasion(actor, one))).toEqual([own, other, none])
    expect(canSeeDelivery(actor, { organisationId: 'home', occasions: [others, mine] })).toBe(own)
    expect(canSeeDelivery(actor, { organisationId: 'home', occasions: [others] })).toBe(other)
  })

  it.each([
    ['staff', true, true],
    ['home', false, false],
    ['deliverer', true, false],
    ['reader', false, false],
  ] as const)('%s marks the own occasion %s, another’s %s', (role, own, other) => {
    const actor = actors[role] as SignedInActor
    expect([mine, others].map(one => canMark(actor, one))).toEqual([own, other])
  })
})

import { expect, it } from 'vitest'
import type { Actor } from '@/auth/actor'
import {
  canAttest,
  canConfirm,
  canContest,
  canKeepParty,
  canLeave,
  canRevoke,
  canSeeOrganisation,
  contest,
  grantWay,
  isFreshEnoughToGrant,
  ownRight,
} from '@/features/organisations/policy'
import type { PartyState } from '@/features/organisations/rules'
import { addDays } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { describeInZones } from '../../support/zones'
import {
  aParty,
  attestation,
  mandate,
  NOW,
  organisationId,
  partyActor,
  person,
  staff,
  TODAY,
} from './party-states'

const refused = (reason: string) => expect.objectContaining({ ok: false, reason })
const of = (party: Party, changes: Partial<PartyState> = {}) => {
  const mandates = [mandate({ party })]
  return aParty({ party, mandates, ...changes })
}
const second = 1000
const elsewhere = '0192f0c1-0000-7000-8000-000000000002'

describeInZones('who grants a mandate, and by which right', () => {
  const cases: [string, Actor, PartyState, unknown][] = [
    ["staff, the employer's first", staff(), of('employer', { mandates: [] }), 'staff_invitation'],
    ["staff, the employer's next", staff(), of('employer'), refused('employer_grants_its_own')],
    ["staff, a union's, with a second", staff(), of('seko'), 'staff_four_eyes'],
    ["staff, a union's first, with a second", staff(), of('seko', { mandates: [] }), 'staff_four_eyes'],
    ["the employer's signatory, the employer's", partyActor('employer'), of('employer'), 'party_holder'],
    [
      "the employer's signatory, a union's",
      partyActor('employer'),
      of('seko'),
      refused('unions_choose_their_own'),
    ],
    ["a union's signatory, its own", partyActor('seko'), of('seko'), 'party_holder'],
    ["a union's signatory, another union's", partyActor('saco_s'), of('seko'), refused('not_allowed')],
    ["a union's signatory, the employer's", partyActor('seko'), of('employer'), refused('not_allowed')],
    ['of another organisation', partyActor('seko', 'holder', elsewhere), of('seko'), refused('not_allowed')],
    [
      'a preparer',
      partyActor('seko'),
      of('seko', { mandates: [mandate({ kind: 'preparer' })] }),
      refused('not_a_signatory'),
    ],
    [
      'a stand-in',
      partyActor('seko'),
      of('seko', { mandates: [mandate({ standInForId: 'x' })] }),
      refused('stand_in_passes_nothing_on'),
    ],
    [
      'one whose mandate ended a second ago',
      partyActor('seko'),
      of('seko', { mandates: [mandate({ revokedAt: new Date(NOW.getTime() - 1000) })] }),
      refused('own_mandate_over'),
    ],
    [
      'one whose last day was yesterday',
      partyActor('seko'),
      of('seko', { mandates: [mandate({ to: addDays(TODAY, -1) })] }),
      refused('own_mandate_over'),
    ],
    [
      "one with somebody else's mandate",
      partyActor('seko', 'other'),
      of('seko'),
      refused('own_mandate_over'),
    ],
    ['somebody without any mandate', person(), of('seko'), refused('not_allowed')],
  ]
  it.each(cases)('%s', (_who, actor, state, expected) => {
    const way = grantWay(actor, state)
    expect(way.ok ? way.value : way).toEqual(expected)
  })
})

describeInZones('who keeps a party, ends and leaves mandates', () => {
  const own = mandate()
  const other = mandate({ personId: 'other' })
  const state = aParty({ mandates: [own, other] })

  it('staff and its signatories keep it', () => {
    expect(canKeepParty(staff(), state).ok).toBe(true)
    expect(canKeepParty(partyActor('seko'), state).ok).toBe(true)
    expect(canKeepParty(partyActor('employer'), state)).toEqual(refused('unions_choose_their_own'))
    expect(canKeepParty(person(), state)).toEqual(refused('not_allowed'))
    expect(ownRight(staff(), state)).toEqual(refused('not_allowed'))
  })

  it('they revoke others, never themselves', () => {
    expect(canRevoke(staff(), state, other).ok).toBe(true)
    expect(canRevoke(partyActor('seko'), state, other).ok).toBe(true)
    expect(canRevoke(partyActor('seko'), state, own)).toEqual(refused('leave_instead'))
    expect(canRevoke(partyActor('employer'), state, other)).toEqual(refused('unions_choose_their_own'))
  })

  it('one leaves only what is one’s own, while acting for it', () => {
    expect(canLeave(partyActor('seko'), state, own)).toBe(true)
    expect(canLeave(partyActor('seko'), state, other)).toBe(false)
    expect(canLeave(partyActor('employer'), state, own)).toBe(false)
    expect(canLeave(partyActor('seko', 'holder', elsewhere), state, own)).toBe(false)
    expect(canLeave(staff('holder'), state, own)).toBe(false)
  })
})

describeInZones('attestations', () => {
  it('are the staff’s, by two', () => {
    expect(canAttest(staff())).toBe(true)
    expect(canAttest(partyActor('seko'))).toBe(false)
    expect(canConfirm(staff('second'), { personId: 'staff' }).ok).toBe(true)
    expect(canConfirm(staff(), { personId: 'staff' })).toEqual(refused('four_eyes'))
    expect(canConfirm(partyActor('seko'), { personId: 'staff' })).toEqual(refused('not_allowed'))
  })

  it('are contested by that union or on its word, once', () => {
    const at = { organisationId, party: 'seko' as const }
    expect(canContest(staff(), at)).toBe(true)
    expect(canContest(partyActor('seko'), at)).toBe(true)
    expect(canContest(partyActor('saco_s'), at)).toBe(false)
    expect(canContest(partyActor('employer'), at)).toBe(false)
    expect(canContest(partyActor('seko', 'holder', elsewhere), at)).toBe(false)
    expect(contest(attestation()).ok).toBe(true)
    expect(contest(attestation({ contestedAt: NOW }))).toEqual(refused('attestation_contested'))
    expect(contest(undefined)).toEqual(refused('not_found'))
  })
})

it('an organisation is seen by its own people and the staff', () => {
  expect(canSeeOrganisation(staff(), organisationId)).toBe(true)
  expect(canSeeOrganisation(partyActor('seko'), organisationId)).toBe(true)
  expect(canSeeOrganisation(partyActor('seko', 'holder', elsewhere), organisationId)).toBe(false)
  expect(canSeeOrganisation(person(), organisationId)).toBe(false)
})

it('takes a fresh sign-in to give a mandate for a party, and none of the staff, who are two', () => {
  const later = { signsUntil: new Date(NOW.getTime() + second) }
  const over = { signsUntil: NOW }
  const seko = partyActor('seko')
  expect(isFreshEnoughToGrant({ ...seko, ...later })).toBe(true)
  expect(isFreshEnoughToGrant({ ...seko, ...over })).toBe(false)
  expect(isFreshEnoughToGrant(Object.assign(staff(), over))).toBe(true)
})

import { makeActor } from '@/auth/doors'
import type { AttestationState, MandateState, PartyState } from '@/features/organisations/rules'
import { type Day, dateOf, stockholmInstant } from '@/lib/dates'
import type { Party } from '@/lib/party'

export const TODAY = '2021-03-30'
export const NOW = stockholmInstant(TODAY, '10:00')
export const organisationId = '0192f0c1-0000-7000-8000-000000000001'

const someone = { now: NOW, locale: 'sv', signedInAt: NOW, sessionId: null, assurance: 'mail_link' } as const

export function staff(personId = 'staff') {
  return makeActor({
    ...someone,
    role: 'staff',
    personId,
    name: 'Kansliet',
    email: `${personId}@kansliet.example`,
  })
}

export function person(personId = 'nobody') {
  return makeActor({
    ...someone,
    role: 'person',
    personId,
    name: 'Ingen',
    email: `${personId}@ingen.example`,
  })
}

/** Acts by the mandate `m-<personId>`. */
export function partyActor(party: Party, personId = 'holder', organisation = organisationId) {
  return makeActor({
    ...someone,
    role: 'party',
    personId,
    name: 'Företrädare',
    email: `${personId}@part.example`,
    organisation: { id: organisation, name: 'Provmyndigheten' },
    party,
    mandateId: `m-${personId}`,
    canSign: true,
  })
}

export function mandate(changes: Partial<MandateState> & { from?: Day; to?: Day | null } = {}): MandateState {
  const { from = '2019-01-01', to = null, personId = 'holder', ...rest } = changes
  return {
    id: `m-${personId}`,
    party: 'seko',
    kind: 'signatory',
    personId,
    validFrom: dateOf(from),
    validTo: to ? dateOf(to) : null,
    revokedAt: null,
    standInForId: null,
    ...rest,
  }
}

export function attestation(changes: Partial<AttestationState> = {}): AttestationState {
  return {
    id: 'attestation',
    attestedById: 'staff',
    confirmedAt: NOW,
    contestedAt: null,
    endedAt: null,
    expiresOn: '2021-12-31',
    ...changes,
  }
}

const union = { id: 'union-1', name: 'Seko vid Provmyndigheten', isContactUnion: false }

export function aParty(changes: Partial<PartyState> = {}): PartyState {
  return {
    organisationId,
    party: 'seko',
    representation: 'represented',
    localUnions: [union],
    mandates: [mandate()],
    attestations: [],
    ...changes,
  }
}

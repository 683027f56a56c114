import { describe, expect, it } from 'vitest'
import type { ContestedView, InvitationView, PartyView } from '@/features/organisations/organisation-view'
import { nextStepOf, standsAs } from '@/features/organisations/party-steps'

const union = { id: 'u', name: 'Seko klubb 3', isContactUnion: false }
const contested: ContestedView = {
  ...{ id: 'a', reason: '', attestedBy: null, confirmedBy: null, expiresOn: '2027-06-30' },
  ...{ by: 'central', contestedBy: null, contestedOn: '2026-11-30', contestReason: '' },
}
const unclear: Partial<PartyView> = { localUnions: [], representation: 'unclear' }
const attested = {
  ...{ id: 'b', reason: '', attestedBy: null, confirmedBy: null, expiresOn: '2027-06-30' as const },
  ...{ isConfirmed: false, mayConfirm: true },
}
const invited = (kind: InvitationView['kind'], standing: InvitationView['standing']): InvitationView => ({
  ...{ id: 'i', name: '', email: '', kind, standing, isStandIn: false, validFrom: null, validTo: null },
  ...{ expiresAt: new Date(0), invitedBy: null, invitedAt: new Date(0), mayConfirm: false },
})
const seko = {
  party: 'seko',
  localUnions: [union],
  hasSignatory: false,
  contested: [],
  invitations: [],
  attestations: [],
  representation: 'represented',
} as const
const steps = (changes: Partial<PartyView>) =>
  nextStepOf({
    ...seko,
    localUnions: [...seko.localUnions],
    contested: [],
    invitations: [],
    attestations: [],
    ...changes,
  })

describe('the staff’s next step for a party', () => {
  it.each<[string, Partial<PartyView>, ReturnType<typeof nextStepOf>]>([
    ['contested, no union named', { ...unclear, contested: [contested] }, 'union'],
    ['unclear', unclear, 'union'],
    [
      'unclear, and a colleague confirms that nobody is there',
      { ...unclear, attestations: [attested] },
      null,
    ],
    ['contested, its union named', { contested: [contested] }, 'invite'],
    ['contested, though somebody can sign', { contested: [contested], hasSignatory: true }, 'invite'],
    ['nobody there', { localUnions: [], representation: 'no_counterpart' }, null],
    ['nobody can sign', {}, 'invite'],
    ['nobody can sign for the employer', { party: 'employer', localUnions: [] }, 'invite'],
    ['somebody can sign', { hasSignatory: true }, null],
    ['a colleague confirms', { invitations: [invited('signatory', 'unconfirmed')] }, null],
    ['somebody is invited', { invitations: [invited('signatory', 'open')] }, null],
    ['the link was never used', { invitations: [invited('signatory', 'expired')] }, 'invite'],
    ['one who prepares is invited', { invitations: [invited('preparer', 'open')] }, 'invite'],
  ])('%s', (_what, changes, step) => expect(steps(changes)).toBe(step))
})

it.each([
  ['represented', true, 'represented'],
  ['represented', false, 'unmanned'],
  ['unclear', false, 'unclear'],
  ['no_counterpart', false, 'no_counterpart'],
] as const)(
  'a party that is %s, with one who can sign: %s, stands as %s',
  (representation, hasSignatory, standing) => {
    expect(standsAs({ representation, hasSignatory })).toBe(standing)
  },
)

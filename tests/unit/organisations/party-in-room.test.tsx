import { expect, it, vi } from 'vitest'
import type { PostingFormProps } from '@/components/form/posting-form'
import { PartySteps } from '@/features/organisations/components/party-steps'
import type { PartyView } from '@/features/organisations/organisation-view'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

// Return in the room leads to the first control. It is the duty's own, whatever else there is at the party.

vi.mock('@/features/organisations/actions', () => {
  const names = [
    'confirmAttestation',
    'contestAttestation',
    'confirmInvitation',
    'withdrawInvitation',
    'invite',
  ]
  const more = ['renewInvitation', 'grantAccess', 'refuseAccess', 'addLocalUnion', 'endLocalUnion', 'attest']
  const reminding = ['remindOfRequest']
  const ending = ['revokeMandate', 'endStandIn', 'leaveMandate']
  return Object.fromEntries(
    [...names, ...more, ...reminding, ...ending].map(name => [`${name}Action`, vi.fn()]),
  )
})
vi.mock('@/components/form/form', () => ({
  Form: ({ fold, submitLabel, children }: PostingFormProps) => (
    <form>
      {fold && <summary>{fold}</summary>}
      {children}
      {submitLabel && <button type="submit">{submitLabel}</button>}
    </form>
  ),
}))

const DAY = '2026-12-01'
const at = new Date(`${DAY}T09:00:00Z`)
const mandate = {
  ...{ id: 'm', name: 'Frida Frisk', kind: 'signatory' as const, standInFor: null, localUnion: null },
  ...{ isOwn: false, isUpcoming: false, isLastToSign: true, standIns: 0 },
  details: {
    ...{ email: 'frida@verket.example', validFrom: DAY, validTo: null },
    ...{ grantedVia: 'party_holder' as const, grantedBy: 'Bo', confirmedBy: null },
  },
}
const invitation = {
  ...{ email: 'n@verket.example', kind: 'signatory' as const, isStandIn: false },
  ...{ validFrom: null, validTo: null, expiresAt: at, invitedBy: 'Bo', invitedAt: at },
}
const request = { email: 'r@verket.example', kind: 'signatory' as const, message: '', createdAt: at }
const attested = { reason: 'Facket säger det.', attestedBy: 'Bo', confirmedBy: null, expiresOn: DAY }
const contest = { by: 'staff' as const, contestedBy: 'Ada', contestedOn: DAY, contestReason: 'Fel.' }

/** A party with everything there can be at once. */
const party: PartyView = {
  ...{ party: 'seko', representation: 'represented', hasSignatory: true, mandates: [mandate] },
  localUnions: [{ id: 'u1', name: 'Seko klubb 1', isContactUnion: false }],
  attestations: [
    { ...attested, id: 'a1', isConfirmed: false, mayConfirm: true },
    { ...attested, id: 'a2', isConfirmed: false, mayConfirm: true },
  ],
  contested: [],
  invitations: [
    { ...invitation, id: 'i1', name: 'Ida Inbjuden', standing: 'open', mayConfirm: false },
    { ...invitation, id: 'i2', name: 'Testa Lind', standing: 'unconfirmed', mayConfirm: true },
  ],
  requests: [
    { ...request, id: 'r1', name: 'Rut Roos' },
    { ...request, id: 'r2', name: 'Rolf Rask' },
  ],
  ...{ mayGrant: true, mayKeep: true, mayContest: true, mayGiveStandIn: false },
}
const unclear = { localUnions: [], representation: 'unclear' }
const nobody = { mandates: [], hasSignatory: false, invitations: [], attestations: [] }

function controlsOf(changes: Partial<PartyView>, id: string): string[] {
  const drawn = markupOf(
    <PartySteps organisationId="o" party={{ ...party, ...changes }} id={id} today={DAY} />,
  )
  // As the keyboard finds them: neither hidden fields nor links within the page.
  const found = drawn.matchAll(/<(?:label|summary|button)\b[^>]*>(?<words>.*?)<\/(?:label|summary|button)>/gs)
  return [...found].map(({ groups }) => wordsOf(groups?.words ?? '', ' ').trim())
}

describeInZones('in the room, the first control at a party', () => {
  const kinds = [
    ['attest', {}, 'a2', /^Bekräfta intyget/],
    ['invite', {}, 'i2', /^Bekräfta och skicka till Testa Lind/],
    ['access', {}, 'r2', /^Påminn Frida Frisk/],
    ['access, where nobody else answers', nobody, 'r2', /^Bjud in Rolf Rask/],
    [
      'access, before a union is named',
      { ...nobody, ...unclear },
      'r2',
      /^Fackets namn|^Den lokala organisationens namn/,
    ],
    ['access at an employer that answers', { party: 'employer', mayGrant: false }, 'r2', /^Påminn Frida/],
    [
      'contested',
      { ...nobody, ...unclear, contested: [{ ...attested, ...contest, id: 'c' }] },
      'c',
      /^Fackets namn|^Den lokala organisationens namn/,
    ],
    ['unmanned', nobody, 'o', /^Namn/],
    [
      'unmanned, and unclear',
      { ...nobody, ...unclear },
      'o',
      /^Fackets namn|^Den lokala organisationens namn/,
    ],
  ] as const
  it.each(kinds)('is what the duty asks: %s', (_kind, changes, id, own) => {
    expect(controlsOf(changes as Partial<PartyView>, id)[0]).toMatch(own)
  })

  it.each(kinds)('is followed by none that ends a right or a union: %s', (_kind, changes, id) => {
    expect(
      controlsOf(changes as Partial<PartyView>, id).filter(words => words.startsWith('Avsluta')),
    ).toEqual([])
  })

  it('is no invitation that no union can give yet', () => {
    const controls = controlsOf({ ...nobody, ...unclear } as Partial<PartyView>, 'r2')
    expect(controls.filter(words => words.startsWith('Bjud in'))).toEqual([])
  })
})

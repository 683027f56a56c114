import { expect, it } from 'vitest'
import { OrganisationDone } from '@/features/organisations/components/organisation-done'
import type { InvitationView } from '@/features/organisations/organisation-view'
import { type Done, withDone } from '@/lib/done'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'
import { markupOf } from '../../support/markup'
import { describeInZones } from '../../support/zones'

const invitation = (name: string, hour: number): InvitationView => ({
  id: name,
  name,
  email: `${name}@seko.example`,
  kind: 'signatory',
  isStandIn: true,
  standing: 'open',
  validFrom: '2021-04-01',
  validTo: '2021-04-05',
  expiresAt: new Date('2021-04-06T08:00:00Z'),
  invitedBy: null,
  invitedAt: new Date(Date.UTC(2021, 2, 30, hour)),
  mayConfirm: false,
})

function said(deed: Done, invitations: InvitationView[], party?: Party): string {
  const done = new URL(withDone('https://portal.example/', deed)).searchParams.get('klart') ?? undefined
  return markupOf(
    <OrganisationDone
      done={done}
      sent={{ invitations, place: 'personer', party: 'seko', organisation: 'Provmyndigheten' }}
      party={party}
    />,
  )
}

describeInZones('the notice of an invitation', () => {
  it.each(['invited', 'stand_in_given', 'request_granted'] as const)(
    '%s says who was invited, to do what, where, until when, and where it stands',
    deed => {
      const html = said(deed, [invitation('Olle', 8), invitation('Sara', 9), invitation('Mia', 7)])
      expect(html).toContain(
        'Sara är inbjuden att signera avrop som ersättare för Seko vid Provmyndigheten. Behörigheten gäller från 1 april 2021 till och med 5 april 2021.',
      )
      expect(html).toContain('Länken i mejlet fungerar till 6 april 2021.')
      expect(html).toContain('href="#personer"')
      expect(html).not.toContain('Olle')
    },
  )

  it('says of one that waits for a colleague that it is not sent', () => {
    const html = said('invitation_waits', [
      { ...invitation('Sara', 9), kind: 'preparer', isStandIn: false, standing: 'unconfirmed' },
    ])
    expect(html).toContain('Sara är föreslagen att förbereda avrop, men inte signera, för Seko')
    expect(html).toContain('inte skickad')
    expect(html).not.toContain('Länken i mejlet')
  })
})

it('names nobody for another deed, or where no invitation is left', () => {
  expect(said('revoked', [invitation('Sara', 9)])).not.toContain('Sara')
  expect(said('invited', [])).toContain('Inbjudan är skickad.')
})

it.each(['union_added', 'attested', 'invitation_waits', 'union_ended'] as const)(
  '%s names the party it was done for, where the reader sees several',
  deed => {
    expect(said(deed, [], 'seko')).toContain('Seko: ')
    expect(said(deed, [])).not.toContain('Seko: ')
  },
)

it('leads back to the forms of the party that it was done for', () => {
  const { searchParams, hash } = new URL(
    withDone(paths.adminParty('v1', 'seko'), 'union_added'),
    'https://portal.example',
  )
  expect([searchParams.get('part'), searchParams.get('klart'), hash]).toEqual(['seko', 'fack-tillagt', ''])
})

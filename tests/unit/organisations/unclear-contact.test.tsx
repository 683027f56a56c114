import { expect, it, vi } from 'vitest'
import type { StaffActor } from '@/auth/actor'
import { PartyReading } from '@/features/organisations/components/party-duty'
import { findOrganisationPage } from '@/features/organisations/find-organisation-page'
import type { OrganisationView } from '@/features/organisations/organisation-view'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'

vi.mock('@/features/organisations/find-organisation-page', () => ({ findOrganisationPage: vi.fn() }))
vi.mock('@/features/organisations/components/party-steps', () => ({ PartySteps: () => null }))
vi.mock('@/features/organisations/components/parties-ring', () => ({ PartiesRing: () => null }))
vi.mock('@/features/organisations/mandates/components/mandate-list', () => ({ MandateList: () => null }))

it('beside a party that is unclear stands the address of its central union, and beside no other', async () => {
  const standing = (party: string, representation: string) => ({ party, representation, hasSignatory: true })
  const parties = [standing('seko', 'unclear'), standing('saco_s', 'represented')]
  const organisation = { id: 'o', organisationNumber: '202100-0001', place: 'Umeå', headcount: 9, parties }
  vi.mocked(findOrganisationPage).mockResolvedValue(organisation as unknown as OrganisationView)
  const unions = [
    { party: 'seko' as const, address: 'central@seko.example' },
    { party: 'saco_s' as const, address: 'central@saco.example' },
  ]
  const drawn = markupOf(
    await PartyReading({ actor: {} as StaffActor, organisationId: 'o', party: null, unions }),
  )
  expect(wordsOf(drawn)).toContain('OklartSkriv till Sekos centrala adress: central@seko.example')
  expect(drawn).toContain('href="mailto:central@seko.example"')
  expect(drawn).not.toContain('central@saco.example')
})

import { expect, it, vi } from 'vitest'
import { HelpForWriter } from '@/features/organisations/components/writer-steps'
import type { PartyView } from '@/features/organisations/organisation-view'
import { markupOf } from '../../support/markup'

vi.mock('@/features/organisations/find-organisation-page', () => ({ findOrganisationPage: vi.fn() }))
vi.mock('@/features/organisations/components/staff-forms', () => ({
  StaffInvite: ({ email }: { email: string }) => <form>{email}</form>,
}))

const union = { id: 'u', name: 'Seko Vattenled' }
const aParty = (party: string, mayGrant: boolean, localUnions: object[] = []) =>
  ({ party, mayGrant, localUnions }) as unknown as PartyView

const drawn = (party?: PartyView) =>
  markupOf(
    <HelpForWriter
      organisationId="o"
      party={party}
      writer={{ email: 'lotta@verk.example', subject: 'Ditt intresse för IA-systemet' }}
    />,
  )

const asks = '<form>lotta@verk.example</form>'

it.each([
  ['the employer whom nobody represents', aParty('employer', true), true],
  ['a union that is named', aParty('seko', true, [union]), true],
  ['a union that is not named yet', aParty('seko', true), false],
  ['an employer with its own people', aParty('employer', false), false],
  ['no party', undefined, false],
])('for %s the one step is an invitation with the address, or else a mail', (_whose, party, isInvited) => {
  const html = drawn(party)
  expect(html.includes(asks)).toBe(isInvited)
  expect(html).toContain('href="mailto:lotta@verk.example?subject=Ditt%20intresse%20f%C3%B6r%20IA-systemet"')
  expect(html.includes('button-primary')).toBe(!isInvited)
})

it('says to whom the writer belongs, or to find it out', () => {
  expect(drawn(aParty('seko', true, [union]))).toContain('få en behörighet för Seko.')
  expect(drawn(aParty('employer', false))).toContain('Arbetsgivaren har redan egna företrädare.')
  expect(drawn()).toContain('Skribenten vet inte vilken part det gäller.')
})

import type { ReactElement } from 'react'
import { expect, it, vi } from 'vitest'
import { FormContext } from '@/components/form/form-context'
import type { PostingFormProps } from '@/components/form/posting-form'
import { AccessRequestForm } from '@/features/organisations/access/components/access-request-form'
import { InviteForm } from '@/features/organisations/invitations/components/invite-form'
import { markupOf } from '../../support/markup'

// The right to sign is chosen, and never stands there from the start.

vi.mock('@/features/organisations/actions', () => ({ inviteAction: vi.fn(), requestAccessAction: vi.fn() }))
vi.mock('@/components/form/form', () => ({
  Form: ({ children, defaultValue }: PostingFormProps) => (
    <FormContext value={{ formId: 'f', state: undefined, defaultValue }}>{children}</FormContext>
  ),
}))

const drawn = (form: ReactElement) => markupOf(form)

const unions = ['one', 'two'].map(id => ({ id, name: id, isContactUnion: false }))
const invite = (localUnions: typeof unions) =>
  drawn(
    <InviteForm organisationId="o" party={{ party: 'seko', localUnions }} from="/" submitLabel="Skicka" />,
  )

it.each([
  ['an invitation', invite([])],
  ['a request for access', drawn(<AccessRequestForm members={[]} asker={null} />)],
])('%s asks what the person may do, and has nothing chosen', (_form, html) => {
  expect(html.match(/name="kind"/g)).toHaveLength(2)
  expect(html).not.toContain('checked=""')
})

it('says that it asks for the local union where it does', () => {
  expect(invite(unions)).toContain('name="asksUnion"')
  expect(invite(unions.slice(1))).not.toContain('name="asksUnion"')
})

import { expect, it } from 'vitest'
import { FormContext } from '@/components/form/form-context'
import { AskedAddress } from '@/features/organisations/invitations/components/asked-address'
import { askOfAddress, domainMissed } from '@/features/organisations/invitations/domain'
import { markupOf } from '../../support/markup'

const colleagues = ['a@verket.example', 'b@verket.example', 'c@annat.example']

it.each([
  ['olle@gmail.example', 'verket.example'],
  ['olle@Verket.example', null],
  ['olle@norr.verket.example', null],
  ['olle@annat.example', null],
  ['olle@storverket.example', 'verket.example'],
])('of %s the form asks about %s', (address, domain) => {
  expect(domainMissed(address, colleagues)).toBe(domain)
})

it('the first to be invited has no colleagues to compare with', () => {
  expect(domainMissed('olle@gmail.example', [])).toBeNull()
})

it('the address that was asked about goes along with the next press', () => {
  const { fills, field } = askOfAddress('olle@gmail.example', 'verket.example')
  expect(field).toBe('email')
  const state = { status: 'error' as const, typed: fills ?? {} }
  const html = markupOf(
    <FormContext value={{ formId: 'f', state }}>
      <AskedAddress />
    </FormContext>,
  )
  expect(html).toBe('<input type="hidden" name="asked" value="olle@gmail.example"/>')
})

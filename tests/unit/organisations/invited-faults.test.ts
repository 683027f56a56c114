import { expect, it } from 'vitest'
import { invitedFaults } from '@/features/organisations/invitations/invited-faults'
import { addDays } from '@/lib/dates'
import { describeInZones } from '../../support/zones'
import { partyActor, TODAY } from './party-states'

const fieldsOf = (...[filled, domain = null]: [Parameters<typeof invitedFaults>[1], (string | null)?]) => {
  const faults = invitedFaults(partyActor('seko'), filled, domain)
  return faults ? [faults, ...(faults.also ?? [])].map(({ field, reason }) => [field, reason]) : []
}
const yesterday = addDays(TODAY, -1)

describeInZones('an invitation with several faults', () => {
  it('has all of them told at once', () => {
    const days = { validFrom: yesterday, validTo: addDays(TODAY, -2) }
    expect(fieldsOf({ email: 'a@annan.example', asksUnion: true, ...days }, 'verket.example')).toEqual([
      ['email', 'address_elsewhere'],
      ['localUnionId', 'local_union_not_chosen'],
      ['validFrom', 'mandate_in_past'],
      ['validTo', 'mandate_ends_first'],
    ])
  })

  it('tells of the fields that are right alone, whatever else is wrong', () => {
    expect(fieldsOf({ validTo: yesterday })).toEqual([['validTo', 'mandate_ends_first']])
    expect(fieldsOf({})).toEqual([])
  })

  it('is never to oneself, and asks nothing more of that address', () => {
    const { email } = partyActor('seko')
    expect(fieldsOf({ email }, 'verket.example')).toEqual([['email', 'invited_oneself']])
  })
})

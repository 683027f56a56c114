import { everyone, staff } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { aDay, aParty } from '@/lib/happenings/facts'
import { ownPartyPage, partyPageOfStaff } from '@/lib/happenings/pages'

const party = aParty
const toStaff = { whom: staff, asks: 'move', leadsTo: partyPageOfStaff } as const
const told = { whom: everyone, asks: 'nothing', leadsTo: ownPartyPage } as const
/** Nobody need confirm it any more. */
const settles = { 'party.absence_attested.confirm': 'everyone' } as const

export const attestationHappenings = declareHappenings('party', {
  'party.absence_attested': { facts: { until: aDay, party }, tells: { confirm: toStaff } },
  'party.absence_confirmed': { facts: { until: aDay, party }, tells: { told }, settles },
  'party.attestation_contested': { facts: { party }, tells: { told, arrange: toStaff }, settles },
  'party.attestation_expired': { facts: { party }, tells: { arrange: toStaff } },
  // The union that was named is there to tell; its people have heard of their invitation.
  'party.attestation_ended': {
    facts: { party },
    tells: 'nobody',
    settles: { ...settles, 'party.attestation_contested.arrange': 'everyone' },
  },
})

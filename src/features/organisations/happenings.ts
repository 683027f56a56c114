import { z } from 'zod'
import { attestationHappenings } from '@/features/organisations/attestations/happenings'
import { mandateHappenings } from '@/features/organisations/mandates/happenings'
import { memberHappenings } from '@/features/organisations/register/happenings'
import { granters, holdersOf, peopleOf, staff } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { aParty } from '@/lib/happenings/facts'
import { ownPartyPage, partyPageOfStaff } from '@/lib/happenings/pages'
import { paths } from '@/lib/paths'

const party = aParty

export const partyHappenings = {
  ...mandateHappenings,
  ...attestationHappenings,
  ...memberHappenings,
  ...declareHappenings('party', {
    'party.signatory_asked': {
      facts: { forOrder: z.string(), askedBy: aParty, party },
      tells: {
        appoint: {
          whom: (people, { facts }) => peopleOf(holdersOf(people, facts.party)),
          asks: 'move',
          leadsTo: ownPartyPage,
        },
        arrange: { whom: staff, asks: 'move', leadsTo: partyPageOfStaff },
      },
    },
    'party.unmanned': {
      facts: { party },
      tells: {
        told: {
          whom: (people, { facts }) => peopleOf(holdersOf(people, facts.party)),
          asks: 'nothing',
          leadsTo: ownPartyPage,
        },
        arrange: { whom: staff, asks: 'move', leadsTo: partyPageOfStaff },
      },
    },
    // Told once a day at most. It says that something waits, and nothing of its writer.
    'party.interest_written': {
      facts: { party },
      tells: {
        told: {
          whom: (people, { facts }) => peopleOf(granters(people, facts.party)),
          asks: 'nothing',
          leadsTo: () => paths.interests,
        },
      },
    },
    'party.local_union_added': { facts: { isContactUnion: z.boolean(), party }, tells: 'nobody' },
    'party.local_union_ended': { facts: { party }, tells: 'nobody' },
  }),
}

export type PartyKind = keyof typeof partyHappenings

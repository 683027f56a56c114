import { z } from 'zod'
import { callsSettled, dialogueHappenings } from '@/features/interest/dialogue/happenings'
import { everyone, type Holder, personsOf, staff } from '@/lib/happenings/concerned'
import { declareHappenings, type Subject } from '@/lib/happenings/declare'
import { aDay } from '@/lib/happenings/facts'
import { interestPage } from '@/lib/happenings/pages'
import { type Party, parties } from '@/lib/party'
import { paths } from '@/lib/paths'

const shown = { serviceId: z.string(), timing: z.string() }
const told = { whom: everyone, asks: 'nothing', leadsTo: interestPage } as const

export const interestHappenings = {
  ...dialogueHappenings,
  ...declareHappenings('interest', {
    'interest.shown': {
      facts: shown,
      tells: { call: { whom: staff, asks: 'move', leadsTo: callPage }, told },
    },
    'interest.joined': {
      facts: shown,
      tells: { call: { whom: staff, asks: 'nothing', leadsTo: callPage }, told },
    },
    'interest.withdrawn': {
      settles: callsSettled,
      facts: { serviceId: z.string() },
      tells: { told: { whom: staff, asks: 'nothing', leadsTo: callPage } },
    },
    'interest.ended': {
      settles: callsSettled,
      facts: { serviceId: z.string(), dialogueId: z.string() },
      tells: { told },
    },
    'interest.step_due': {
      facts: { dialogueId: z.string(), serviceId: z.string(), dueOn: aDay, personId: z.string() },
      tells: {
        // When the one who noted it has left, the step is everyone's.
        call: {
          whom: (people, { facts: { personId } }) =>
            people.officials.includes(personId) ? personsOf([personId]) : staff(people),
          asks: 'move',
          leadsTo: callPage,
        },
      },
    },
  }),
}

export type InterestKind = keyof typeof interestHappenings

/** The other parties of the organisation that are told when one of them shows interest, by the entry above. */
export function partiesTold(holders: Holder[], by: Party): Party[] {
  const readers = new Set(told.whom({ holders }).map(({ personId }) => personId))
  const reached = holders.filter(({ personId }) => readers.has(personId)).map(({ party }) => party)
  return parties.filter(party => party !== by && reached.includes(party))
}

/** The interest as the staff see it, with what has been said. */
function callPage({ interestId }: Subject): string {
  return interestId ? paths.adminInterest(interestId) : paths.overview
}

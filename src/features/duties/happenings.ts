import { z } from 'zod'
import { workplaceAt } from '@/features/duties/duty-pages'
import { type Concerned, personsOf } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { paths } from '@/lib/paths'

type Owned = { facts: { personId: string } }

/** The one whose it is or was, while they are still at the secretariat. */
function ownerOf({ officials }: Concerned, { facts: { personId } }: Owned) {
  return personsOf(officials.filter(official => official === personId))
}

/**
 * Something of one of the staff has waited too long, or a colleague has taken it over. A duty without an owner stands
 * out in the room alone. A delivery that changes hands has an event of its own.
 */
export const dutyHappenings = declareHappenings('setting', {
  'duty.late': {
    facts: { personId: z.string(), count: z.int() },
    tells: { owner: { whom: ownerOf, asks: 'move', leadsTo: () => workplaceAt({ whose: 'mina', page: 1 }) } },
  },
  'duty.taken_over': {
    facts: {
      personId: z.string(),
      duty: z.string(),
      organisationId: z.string().nullable(),
      order: z.int().nullable(),
    },
    tells: {
      former: {
        whom: ownerOf,
        asks: 'nothing',
        unmailed: true,
        leadsTo: ({ duty }) => (duty ? workplaceAt({ page: 1 }, { name: duty }) : paths.admin),
      },
    },
  },
  'duty.given_back': {
    facts: { personId: z.string() },
    tells: 'nobody',
    settles: { 'duty.taken_over.former': 'everyone' },
  },
})

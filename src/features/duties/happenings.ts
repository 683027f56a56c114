import { z } from 'zod'
import { workplaceAt } from '@/features/duties/duty-pages'
import { personsOf } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'

/** Something of one of the staff has waited too long. A duty without an owner stands out in the room alone. */
export const dutyHappenings = declareHappenings('setting', {
  'duty.late': {
    facts: { personId: z.string(), count: z.int() },
    tells: {
      owner: {
        whom: ({ officials }, { facts: { personId } }) =>
          personsOf(officials.filter(official => official === personId)),
        asks: 'move',
        leadsTo: () => workplaceAt({ whose: 'mina', page: 1 }),
      },
    },
  },
})

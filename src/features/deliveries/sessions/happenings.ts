import { z } from 'zod'
import { personsOf } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { aDay } from '@/lib/happenings/facts'
import { paths } from '@/lib/paths'

const left = {
  sessionFrom: z.string(),
  startsAt: z.string(),
  movedFrom: z.string(),
  minutes: z.int(),
  sequence: z.int(),
  delivererFrom: z.string(),
  startsOn: aDay,
  startedOn: aDay,
}

/** A joint session that nobody is left in, and the time that it had. */
export const leftSessionSchema = z.object({ ...left, movedFrom: z.coerce.date() })

export const sessionHappenings = declareHappenings('occasion', {
  // Its parties are told of the time that they come to. The one who was to hold it has it under another identity.
  'occasion.session_left': {
    quiet: true,
    facts: left,
    tells: {
      relieve: {
        whom: ({ formerDeliverers }) => personsOf(formerDeliverers),
        ofWholeSession: true,
        asks: 'never_waits',
        leadsTo: () => paths.deliveries,
        calendar: 'withdraws',
      },
    },
  },
})

import { z } from 'zod'
import { personsOf } from '@/lib/happenings/concerned'
import { declareHappenings, type Telling } from '@/lib/happenings/declare'
import { deliveryPage } from '@/lib/happenings/pages'

/** Of a joint session a case owner is told once, also of several organisations. */
const owner = {
  whom: ({ caseOwner }, { facts }) => (facts.besides ? [] : personsOf([caseOwner])),
  ofWholeSession: true,
  asks: 'move',
  leadsTo: deliveryPage,
} as const satisfies Telling

/** The question whether they can hold it is answered. */
const questionSettled = {
  'occasion.planned.deliver': 'everyone',
  'occasion.rescheduled.deliver': 'everyone',
  'occasion.deliverer_changed.deliver': 'everyone',
} as const

/** Another holds it, or it has another time, or is not held. */
export const assignmentSettled = {
  ...questionSettled,
  'occasion.declined.owner': 'everyone',
  'occasion.change_asked.owner': 'everyone',
} as const

const answered = { besides: z.literal(true).optional() }

/** A deliverer's answers to an occasion that they are asked to hold. They are between deliverer and staff. */
export const assignmentHappenings = declareHappenings('occasion', {
  'occasion.accepted': { facts: answered, quiet: true, tells: 'nobody', settles: questionSettled },
  'occasion.declined': { facts: answered, quiet: true, tells: { owner }, settles: questionSettled },
  'occasion.change_asked': { facts: answered, quiet: true, tells: { owner }, settles: questionSettled },
})

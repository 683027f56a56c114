import { personsOf } from '@/lib/happenings/concerned'
import { declareHappenings, type Telling } from '@/lib/happenings/declare'
import { deliveryPage } from '@/lib/happenings/pages'

const owner = {
  whom: ({ caseOwner }) => personsOf([caseOwner]),
  asks: 'move',
  leadsTo: deliveryPage,
} as const satisfies Telling

/** A deliverer's answers to an occasion that they are asked to hold. They are between deliverer and staff. */
export const assignmentHappenings = declareHappenings('occasion', {
  'occasion.accepted': { facts: {}, quiet: true, tells: 'nobody' },
  'occasion.declined': { facts: {}, quiet: true, tells: { owner } },
  'occasion.change_asked': { facts: {}, quiet: true, tells: { owner } },
})

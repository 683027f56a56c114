import { z } from 'zod'
import { personsOf, signersAndStarter } from '@/lib/happenings/concerned'
import { declareHappenings, type Subject, type Telling } from '@/lib/happenings/declare'
import { aDay } from '@/lib/happenings/facts'
import { deliveryPage, orderPage } from '@/lib/happenings/pages'
import { paths } from '@/lib/paths'

const told = { whom: signersAndStarter, asks: 'nothing', leadsTo: deliveryPage } as const
const deliver = {
  whom: ({ deliverer }) => personsOf([deliverer]),
  asks: 'move',
  leadsTo: deliveryPage,
} as const satisfies Telling
const plan = {
  startsAt: z.string(),
  movedFrom: z.string().nullable(),
  mode: z.string(),
  deliverer: z.string().nullable(),
  sequence: z.int(),
}

const occasionHappenings = declareHappenings('occasion', {
  'occasion.planned': { facts: plan, tells: { told, deliver } },
  'occasion.rescheduled': { facts: plan, tells: { told, deliver } },
  'occasion.cancelled': {
    facts: { before: z.string(), sequence: z.int() },
    // Nobody is to travel to an occasion that is not held.
    tells: { told, deliver: { ...deliver, asks: 'never_waits' } },
  },
  'occasion.added': { facts: { minutes: z.int() }, tells: 'nobody' },
  'occasion.done': {
    facts: { doneOn: aDay, recordedOn: aDay, participants: z.int().nullable(), inUse: z.boolean() },
    tells: 'nobody',
  },
})

export const deliveryHappenings = {
  ...occasionHappenings,
  ...declareHappenings('delivery', {
    'delivery.done': {
      facts: {},
      tells: {
        evaluate: { whom: signersAndStarter, asks: 'move', leadsTo: evaluationPage, mailedApart: true },
      },
    },
  }),
}

function evaluationPage(subject: Subject): string {
  return subject.deliveryId ? paths.evaluation(subject.deliveryId) : orderPage(subject)
}

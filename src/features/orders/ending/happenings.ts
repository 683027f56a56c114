import { z } from 'zod'
import { lastDaySettled } from '@/features/orders/signing/happenings'
import { everyone, personsOf, signatoriesAndStarter, staff } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { deliveryPage, orderPage } from '@/lib/happenings/pages'

const ended = { version: z.int() }
/** It waits neither for a signature nor to be confirmed. */
const settles = { ...lastDaySettled, 'order.valid.confirm': 'everyone' } as const

export const endingHappenings = {
  ...declareHappenings('order', {
    'order.withdrawn': {
      settles,
      // `wasShared`: a draft that both sides saw, and that was never sent. Nobody is to sign it yet.
      facts: { ...ended, wasShared: z.literal(true).optional() },
      tells: {
        draft: {
          whom: (people, { facts }) => (facts.wasShared ? everyone(people) : []),
          asks: 'nothing',
          leadsTo: orderPage,
        },
        told: {
          whom: (people, { facts }) => (facts.wasShared ? [] : signatoriesAndStarter(people)),
          asks: 'nothing',
          leadsTo: orderPage,
        },
      },
    },
    'order.returned': {
      settles,
      facts: ended,
      tells: { told: { whom: signatoriesAndStarter, asks: 'starting_side', leadsTo: orderPage } },
    },
    'order.refused': {
      settles,
      facts: ended,
      tells: { told: { whom: signatoriesAndStarter, asks: 'nothing', leadsTo: orderPage } },
    },
    'order.cancelled': {
      // How many occasions have a line of their own, right before it.
      facts: { ...ended, parts: z.int().optional() },
      tells: {
        told: { whom: signatoriesAndStarter, asks: 'nothing', leadsTo: orderPage, calendar: 'lists' },
        arrange: { whom: staff, asks: 'nothing', leadsTo: orderPage },
      },
    },
  }),
  ...declareHappenings('occasion', {
    'occasion.called_off': {
      // A joint session goes on without the organisation that leaves it.
      facts: { before: z.string(), goesOn: z.literal(true).optional() },
      tells: {
        // The order's own people have the whole order's end in one letter.
        deliver: {
          whom: ({ deliverer }, { facts }) => (facts.goesOn ? [] : personsOf([deliverer])),
          asks: 'never_waits',
          leadsTo: deliveryPage,
          calendar: 'withdraws',
        },
      },
    },
  }),
}

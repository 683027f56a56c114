import { z } from 'zod'
import { askedFor, holdersOf, staff } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { aParty } from '@/lib/happenings/facts'
import { deliveryPage, timesPage } from '@/lib/happenings/pages'

export const timeHappenings = declareHappenings('occasion', {
  'occasion.times_proposed': {
    facts: { times: z.int(), passed: z.string().nullable() },
    tells: {
      answer: {
        whom: ({ holders, signingParties }) =>
          askedFor(holders.filter(({ party }) => signingParties.includes(party))),
        asks: 'move',
        leadsTo: timesPage,
      },
    },
  },
  'occasion.times_answered': {
    facts: { party: aParty, suits: z.int(), left: z.int(), isFirst: z.boolean(), asksForOthers: z.boolean() },
    tells: {
      // Staff have something to do once all have answered, or when somebody asks for other times.
      choose: {
        whom: (people, { facts: { left, isFirst, asksForOthers } }) =>
          (left === 0 && isFirst) || asksForOthers ? staff(people) : [],
        asks: 'move',
        leadsTo: deliveryPage,
      },
    },
  },
  'occasion.times_unanswered': {
    quiet: true,
    facts: { party: aParty },
    tells: {
      answer: {
        whom: (people, { facts: { party } }) => askedFor(holdersOf(people, party)),
        asks: 'move',
        leadsTo: timesPage,
      },
    },
  },
})

import { z } from 'zod'
import { askedFor, holdersOf, personsOf, staff } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { aDay, aParty } from '@/lib/happenings/facts'
import { deliveryPage, timesPage } from '@/lib/happenings/pages'

/** Nobody is asked about proposed times once the occasion has another time, or ends. */
export const timesSettled = {
  'occasion.times_proposed.answer': 'everyone',
  'occasion.times_unanswered.answer': 'everyone',
  'occasion.times_answered.choose': 'everyone',
} as const

export const timeHappenings = declareHappenings('occasion', {
  'occasion.times_proposed': {
    // The answers to earlier times wait for nobody.
    settles: timesSettled,
    facts: {
      times: z.int(),
      passed: z.string().nullable(),
      /** The proposed starts, each followed by a blank but the last. */
      starts: z.string().optional(),
      deadline: aDay.optional(),
      /** The time of one that is planned, and is to move. */
      movedFrom: z.string().nullable().optional(),
    },
    tells: {
      answer: {
        whom: ({ holders, signingParties }) =>
          askedFor(holders.filter(({ party }) => signingParties.includes(party))),
        asks: 'move',
        leadsTo: timesPage,
      },
    },
  },
  // For the person who holds it. The times and the answers are the parties' own.
  'occasion.gives_way': {
    quiet: true,
    facts: { movedFrom: z.string() },
    tells: {
      hold: { whom: ({ deliverer }) => personsOf([deliverer]), asks: 'nothing', leadsTo: deliveryPage },
    },
  },
  'occasion.times_answered': {
    settles: { 'occasion.times_proposed.answer': 'party', 'occasion.times_unanswered.answer': 'party' },
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
    // A reminder takes the place of what it reminds of.
    settles: { 'occasion.times_proposed.answer': 'party', 'occasion.times_unanswered.answer': 'party' },
    facts: { party: aParty, starts: z.string().optional(), deadline: aDay.optional() },
    tells: {
      answer: {
        whom: (people, { facts: { party } }) => askedFor(holdersOf(people, party)),
        asks: 'move',
        leadsTo: timesPage,
      },
    },
  },
})

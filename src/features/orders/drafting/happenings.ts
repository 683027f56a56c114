import { z } from 'zod'
import { answerNames } from '@/features/orders/drafting/answers'
import { askedFor, holdersOf, peopleOf, signatories, writers } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { aDay, aParty } from '@/lib/happenings/facts'
import { historyPage, orderPage, signPage } from '@/lib/happenings/pages'
import { sideOf } from '@/lib/party'

export const draftingHappenings = declareHappenings('order', {
  'order.drafted': {
    facts: {
      service: z.string(),
      interest: z.string().nullish(),
      copiedFrom: z.string().optional(),
    },
    tells: 'nobody',
  },
  // Saving is no news.
  'order.saved': {
    // `fields`: what was changed of the questions, the particulars and the round, with commas between.
    facts: { revision: z.int(), party: aParty, fields: z.string().optional() },
    tells: 'nobody',
  },
  // Of a text that the writer had compared with another. `of`: the party that wrote it.
  'order.text_replaced': {
    facts: { party: aParty, of: aParty, question: z.enum(answerNames) },
    tells: {
      read: {
        whom: (people, { facts }) => peopleOf(holdersOf(people, facts.of)),
        asks: 'nothing',
        leadsTo: historyPage,
      },
    },
  },
  'order.shared': {
    facts: { party: aParty },
    tells: {
      read: {
        whom: ({ holders }, { facts }) =>
          peopleOf(holders.filter(holder => sideOf(holder.party) !== sideOf(facts.party))),
        asks: 'nothing',
        leadsTo: orderPage,
      },
    },
  },
  'order.sent': {
    facts: { version: z.int(), party: aParty, deadline: aDay },
    tells: {
      sign: {
        // One whose party has signed meanwhile is asked for nothing.
        whom: people => askedFor(signatories(people).filter(({ party }) => people.awaited.includes(party))),
        asks: 'move',
        leadsTo: signPage,
      },
    },
  },
  'order.particulars_changed': { facts: {}, tells: 'nobody' },
  // Once for each draft, and never of one that was sent.
  'order.draft_left': {
    facts: {},
    tells: { write: { whom: writers, asks: 'nothing', leadsTo: orderPage } },
    quiet: true,
  },
})

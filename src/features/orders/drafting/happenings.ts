import { z } from 'zod'
import { writings } from '@/features/orders/content/content-fields'
import { answerNames } from '@/features/orders/drafting/answers'
import {
  askedFor,
  type Concerned,
  holdersOf,
  peopleOf,
  type Reader,
  signatories,
  writers,
} from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { aDay, aParty } from '@/lib/happenings/facts'
import { draftChangesPage, historyPage, orderPage, signPage } from '@/lib/happenings/pages'
import { type Party, sideOf } from '@/lib/party'

export const draftingHappenings = declareHappenings('order', {
  'order.drafted': {
    facts: {
      service: z.string(),
      interest: z.string().nullish(),
      copiedFrom: z.string().optional(),
    },
    tells: 'nobody',
  },
  // To save is no news by itself.
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
        whom: (people, { facts }) => otherSide(people, facts.party),
        asks: 'nothing',
        leadsTo: orderPage,
      },
    },
  },
  // The first change since the parties `to` met the text, with commas between. `question`: where one text alone changed.
  'order.draft_changed': {
    facts: { party: aParty, to: z.string(), question: z.enum(writings).optional() },
    tells: {
      read: {
        whom: ({ holders }, { facts }) =>
          peopleOf(holders.filter(({ party }) => facts.to.split(',').includes(party))),
        asks: 'nothing',
        leadsTo: draftChangesPage,
      },
    },
    quiet: true,
  },
  'order.draft_accepted': {
    facts: { party: aParty },
    tells: {
      read: {
        whom: (people, { facts }) => otherSide(people, facts.party),
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

function otherSide({ holders }: Concerned, party: Party): Reader[] {
  return peopleOf(holders.filter(holder => sideOf(holder.party) !== sideOf(party)))
}

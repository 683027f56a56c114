import { z } from 'zod'
import { writings } from '@/features/orders/content/content-fields'
import { messageAudiences } from '@/features/orders/thread/rules'
import { type Concerned, everyone, peopleOf, type Reader, staff } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { aParty } from '@/lib/happenings/facts'
import { threadPage } from '@/lib/happenings/pages'
import { isUnion } from '@/lib/party'

export const threadHappenings = declareHappenings('message', {
  'order.message_posted': {
    facts: { audience: z.enum(messageAudiences), digest: z.string() },
    tells: {
      answered: { whom: askers, asks: 'answer', leadsTo: threadPage, quotes: true },
      read: {
        whom: (people, { facts }) => readersOf[facts.audience](people),
        asks: 'answer',
        leadsTo: threadPage,
        quotes: true,
      },
    },
    // Messages stand in the thread, for those whom they are for.
    quiet: true,
  },
  'order.commented': {
    facts: { party: aParty, question: z.enum(writings), digest: z.string() },
    tells: {
      answered: { whom: askers, asks: 'nothing', leadsTo: threadPage, quotes: true },
      read: { whom: everyone, asks: 'nothing', leadsTo: threadPage, quotes: true },
    },
  },
})

const readersOf = {
  parties: people => [...everyone(people), ...staff(people)],
  unions: ({ holders }) => peopleOf(holders.filter(holder => isUnion(holder.party))),
  staff: people => [
    ...staff(people),
    ...peopleOf(people.holders.filter(holder => holder.party === people.addressee)),
  ],
} satisfies Record<string, (people: Concerned) => Reader[]>

/** Those whose question is answered, of the party that asked or of the staff. */
function askers(people: Concerned): Reader[] {
  const { answered, holders } = people
  const ofParties = peopleOf(holders.filter(({ party }) => answered.includes(party)))
  return answered.includes(null) ? [...ofParties, ...staff(people)] : ofParties
}

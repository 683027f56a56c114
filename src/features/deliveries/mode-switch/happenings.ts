import { z } from 'zod'
import { askedFor, type Concerned, peopleOf, personsOf, staff } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { aDay, aParty } from '@/lib/happenings/facts'
import { deliveryPage } from '@/lib/happenings/pages'

const asked = ({ holders, signingParties }: Concerned) =>
  holders.filter(({ party, canSign }) => canSign && signingParties.includes(party))
const told = {
  whom: (people: Concerned) => peopleOf(asked(people)),
  asks: 'nothing',
  leadsTo: deliveryPage,
} as const
const arrange = { whom: staff, asks: 'move', leadsTo: deliveryPage } as const

const settles = { 'occasion.mode_asked.answer': 'everyone' } as const

export const switchHappenings = declareHappenings('occasion', {
  'occasion.mode_asked': {
    facts: { mode: z.string(), deadline: aDay },
    tells: {
      answer: { whom: people => askedFor(asked(people)), asks: 'move', leadsTo: deliveryPage },
    },
  },
  'occasion.mode_answered': {
    facts: { party: aParty, agrees: z.boolean() },
    tells: 'nobody',
    settles: { 'occasion.mode_asked.answer': 'party' },
  },
  'occasion.mode_switched': {
    facts: { mode: z.string(), sequence: z.int() },
    settles,
    tells: {
      told: { ...told, calendar: 'invites' },
      deliver: {
        whom: ({ deliverer }) => personsOf([deliverer]),
        asks: 'never_waits',
        leadsTo: deliveryPage,
        calendar: 'invites',
      },
      arrange,
    },
  },
  'occasion.mode_kept': { facts: { outcome: z.string() }, tells: { told, arrange }, settles },
})

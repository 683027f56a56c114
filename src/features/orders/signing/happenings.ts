import { z } from 'zod'
import {
  askedFor,
  type Concerned,
  holdersOf,
  peopleOf,
  personsOf,
  type Reader,
  signatories,
  signatoriesAndStarter,
  signersOf,
  staff,
} from '@/lib/happenings/concerned'
import { declareHappenings, type Happened } from '@/lib/happenings/declare'
import { aDay, aParty } from '@/lib/happenings/facts'
import { orderPage, signPage } from '@/lib/happenings/pages'
import type { Party } from '@/lib/party'

/** Nobody need follow up the last day any more: the round of signatures has ended. */
export const lastDaySettled = { 'order.deadline_passed.arrange': 'everyone' } as const

export const signingHappenings = declareHappenings('order', {
  'order.signed': {
    // `isLast`: it made the order valid, and `order.valid` tells all whom it concerns.
    facts: {
      version: z.int(),
      party: aParty,
      assurance: z.string(),
      hash: z.string(),
      isLast: z.boolean().optional(),
    },
    tells: {
      in_your_place: {
        whom: (people, happened) => (happened.facts.isLast ? [] : stoodInFor(people, happened)),
        asks: 'nothing',
        leadsTo: orderPage,
      },
      told: {
        whom: (people, happened) => (happened.facts.isLast ? [] : followers(people, happened)),
        asks: 'nothing',
        leadsTo: orderPage,
      },
    },
  },
  'order.signature_taken_back': {
    settles: { 'order.signed.told': 'of_party', 'order.signed.in_your_place': 'of_party' },
    facts: { version: z.int(), party: aParty },
    tells: {
      // All the parties wait for it again, also those that were told of no signature. One that is awaited can sign at once.
      sign: {
        whom: people => peopleOf(signatories(people).filter(({ party }) => people.awaited.includes(party))),
        asks: 'nothing',
        leadsTo: signPage,
      },
      // Its own party is told whole: those who write for it do not sign.
      told: {
        whom: (people, { facts }) => [
          ...signatoriesAndStarter(people),
          ...peopleOf(holdersOf(people, facts.party)),
          ...personsOf([people.sender]),
        ],
        asks: 'nothing',
        leadsTo: orderPage,
      },
    },
  },
  'order.declined': {
    settles: lastDaySettled,
    facts: { version: z.int(), party: aParty },
    tells: {
      told: { whom: signatoriesAndStarter, asks: 'starting_side', leadsTo: orderPage, quotes: true },
    },
  },
  'order.amended': {
    settles: lastDaySettled,
    facts: { version: z.int(), party: aParty, signatures: z.int() },
    tells: {
      // To sign again comes with the new version.
      sign_again: { whom: ({ signers }) => personsOf(signers), asks: 'nothing', leadsTo: orderPage },
    },
  },
  'order.valid': {
    settles: lastDaySettled,
    facts: { version: z.int(), hash: z.string() },
    tells: {
      // That the order has become joint is told to the one who signed last as well.
      told: {
        whom: people => [...peopleOf(signatories(people)), ...personsOf([people.sender])],
        asks: 'nothing',
        leadsTo: orderPage,
        evenToDoer: true,
      },
      confirm: { whom: staff, asks: 'move', leadsTo: orderPage, evenToDoer: true },
    },
  },
  'order.deadline_passed': {
    facts: { version: z.int(), deadline: aDay.nullable() },
    tells: {
      sign: {
        whom: people =>
          askedFor(
            signatories(people).filter(
              ({ party, standsInFor }) => standsInFor && people.awaited.includes(party),
            ),
          ),
        asks: 'move',
        leadsTo: signPage,
      },
      arrange: { whom: staff, asks: 'move', leadsTo: orderPage },
    },
  },
  'order.reminded': {
    // It takes the place of what it reminds of, and all that are awaited get it.
    settles: { 'order.sent.sign': 'everyone', 'order.reminded.sign': 'everyone' },
    facts: { version: z.int() },
    tells: {
      sign: {
        whom: people => askedFor(signatories(people).filter(({ party }) => people.awaited.includes(party))),
        asks: 'move',
        leadsTo: signPage,
      },
    },
  },
  'order.lapsed': {
    settles: lastDaySettled,
    facts: { version: z.int() },
    tells: { told: { whom: signatoriesAndStarter, asks: 'starting_side', leadsTo: orderPage } },
  },
  'order.reopened': { facts: { version: z.int(), party: aParty }, tells: 'nobody' },
})

/**
 * Those who are told of a party's signature. They are the sender, and the others who might have signed for the party: the
 * first mandated act binds it.
 */
function followers(people: Concerned, { facts: { party } }: Happened<{ party: Party }>): Reader[] {
  return [...personsOf([people.sender]), ...peopleOf(signersOf(people, party))]
}

/** The one in whose place a stand-in signed for the party. */
function stoodInFor(people: Concerned, { facts: { party } }: Happened<{ party: Party }>): Reader[] {
  const signed = signersOf(people, party).filter(({ personId }) => people.signers.includes(personId))
  return personsOf(signed.map(({ standsInFor }) => standsInFor))
}

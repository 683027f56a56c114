import { z } from 'zod'
import { askedFor, peopleOf, signatories, signatoriesAndStarter } from '@/lib/happenings/concerned'
import { declareHappenings, type Telling } from '@/lib/happenings/declare'
import { aDay } from '@/lib/happenings/facts'
import { orderPage } from '@/lib/happenings/pages'

const told = { whom: signatoriesAndStarter, asks: 'nothing', leadsTo: orderPage } as const
const toldToChoose = { ...told, asks: 'starting_side' } as const

/** An order's place in a round. The person who moves the order, and those told of it, see the outcome. */
const placeHappenings = declareHappenings('order', {
  'order.place_held': { facts: {}, tells: 'nobody' },
  'order.place_awaited': { facts: {}, tells: 'nobody' },
  'order.place_taken': { facts: {}, tells: 'nobody' },
  'order.place_released': { facts: {}, tells: 'nobody' },
  'order.place_offered': {
    facts: { deadline: aDay, startsOn: aDay },
    tells: {
      accept: { whom: people => askedFor(signatories(people)), asks: 'move', leadsTo: orderPage },
    },
  },
  'order.place_accepted': { facts: {}, tells: { told } },
  'order.place_declined': { facts: {}, tells: { told } },
  'order.place_passed': { facts: { startsOn: aDay }, tells: { told } },
  'order.place_lost': { facts: { startsOn: aDay }, tells: { told: toldToChoose } },
})

/**
 * A round's effect on an order. It names the version that it closes, and none where the order stays as it
 * was.
 */
const closes = { version: z.int().optional() }
const moves = {
  ...{ startsOn: aDay, startedOn: aDay, ...closes },
  /** The occasions for which the parties are asked about times that no longer hold. */
  timesWithdrawn: z.int().optional(),
}
/** Everyone who was asked about the times is told in the same letter, and nobody in two. */
const timesWithdrawn = {
  ...told,
  whom: (people, { facts }) =>
    facts.timesWithdrawn
      ? [
          ...signatoriesAndStarter(people),
          ...peopleOf(people.holders.filter(({ party }) => people.signingParties.includes(party))),
        ]
      : [],
} as const satisfies Telling
const roundHappenings = declareHappenings('order', {
  'order.round_confirmed': { facts: { startsOn: aDay }, tells: { told } },
  'order.round_changed': {
    facts: moves,
    tells: {
      times_withdrawn: timesWithdrawn,
      told: {
        ...told,
        whom: (people, { facts }) => (facts.version === undefined ? signatoriesAndStarter(people) : []),
      },
      sign_again: {
        ...toldToChoose,
        whom: (people, { facts }) => (facts.version === undefined ? [] : signatoriesAndStarter(people)),
      },
    },
  },
  'order.round_moved': { facts: moves, tells: { times_withdrawn: timesWithdrawn, told: toldToChoose } },
  'order.round_cancelled': { facts: closes, tells: { told: toldToChoose } },
})

export const placesHappenings = { ...placeHappenings, ...roundHappenings }

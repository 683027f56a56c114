import { z } from 'zod'
import { everyone, staff } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { aDay } from '@/lib/happenings/facts'
import { paths } from '@/lib/paths'

const places = { minimumPlaces: z.int(), maximumPlaces: z.int() }

/** About the round itself. Effects on an order are logged with the order. */
export const roundHappenings = declareHappenings('round', {
  'round.opened': { facts: { service: z.string(), startsOn: aDay, ...places }, tells: 'nobody' },
  'round.changed': {
    facts: { startsOn: aDay, lastOrderOn: aDay, goNoGoOn: aDay, ...places },
    tells: 'nobody',
  },
  'round.admitted': {
    facts: { startsOn: aDay },
    tells: { order: { whom: everyone, asks: 'move', leadsTo: () => paths.newOrder() } },
  },
  'round.decision_due': {
    facts: { startsOn: aDay },
    tells: { decide: { whom: staff, asks: 'move', leadsTo: () => paths.adminRounds } },
  },
  'round.decided': {
    facts: { status: z.string(), movedTo: z.string().nullable() },
    tells: 'nobody',
    settles: { 'round.decision_due.decide': 'everyone' },
  },
  'round.done': { facts: { startsOn: aDay }, tells: 'nobody' },
})

export type RoundKind = keyof typeof roundHappenings

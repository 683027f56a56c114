import type { DoneBounds } from '@/features/deliveries/outcomes/rules'
import type { Day } from '@/lib/dates'
import type { Reason } from '@/lib/result'

/** A delivery whose order was confirmed on 10 March 2021, at a member since 1 February 2019. */
export const EDGE_TODAY: Day = '2021-03-30'
export const edgeBounds: DoneBounds = {
  isFree: false,
  confirmedOn: '2021-03-10',
  memberFrom: '2019-02-01',
  lastDeliveryOn: null,
  startedOn: null,
  followedOn: null,
}

export type Edge = {
  it: string
  day: Day
  reason?: string
  bounds?: Partial<DoneBounds>
  /** The answer in words, and the rule of the database that says the same. */
  refused?: { reason: Reason; rule: string }
}

const ahead = { reason: 'occasion_in_future', rule: 'done_day_has_come' } as const
const early = { reason: 'done_before_order', rule: 'early_done_day_has_reason' } as const
const noMember = { reason: 'done_before_membership', rule: 'done_day_of_member' } as const
const tooLate = { reason: 'done_after_last_delivery', rule: 'done_day_within_last' } as const
const beforeStart = { reason: 'done_before_start', rule: 'done_days_in_order' } as const
const afterFollowers = { reason: 'done_after_followers', rule: 'done_days_in_order' } as const
const told = 'Registrerat sent.'

/** The rule in TypeScript and the law in the database are both held to these. */
export const doneDayEdges: Edge[] = [
  { it: 'today', day: '2021-03-30' },
  { it: 'tomorrow', day: '2021-03-31', refused: ahead },
  { it: 'tomorrow, with a reason', day: '2021-03-31', reason: told, refused: ahead },
  { it: 'tomorrow, of an earlier order', day: '2021-03-31', bounds: { isFree: true }, refused: ahead },
  { it: 'the day of the confirmation', day: '2021-03-10' },
  { it: 'the day before the confirmation', day: '2021-03-09', refused: early },
  { it: 'the day before the confirmation, with a reason', day: '2021-03-09', reason: told },
  { it: 'the first day of the membership, with a reason', day: '2019-02-01', reason: told },
  { it: 'a day before the membership', day: '2019-01-31', reason: told, refused: noMember },
  { it: 'a day before the membership, of an earlier order', day: '2018-11-01', bounds: { isFree: true } },
  { it: 'the last delivery day', day: '2021-03-20', bounds: { lastDeliveryOn: '2021-03-20' } },
  {
    it: 'the day after the last delivery day',
    ...{ day: '2021-03-21', reason: told, bounds: { lastDeliveryOn: '2021-03-20' }, refused: tooLate },
  },
  { it: 'the day of the start-up meeting', day: '2021-03-20', bounds: { startedOn: '2021-03-20' } },
  {
    it: 'the day before the start-up meeting',
    ...{ day: '2021-03-19', reason: told, bounds: { startedOn: '2021-03-20' }, refused: beforeStart },
  },
  {
    it: 'the start-up meeting on its followers’ day',
    day: '2021-03-20',
    bounds: { followedOn: '2021-03-20' },
  },
  {
    it: 'the start-up meeting after its followers',
    ...{ day: '2021-03-21', reason: told, bounds: { followedOn: '2021-03-20' }, refused: afterFollowers },
  },
]

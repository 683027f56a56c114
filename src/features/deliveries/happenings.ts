import { z } from 'zod'
import { assignmentHappenings, assignmentSettled } from '@/features/deliveries/assignments/happenings'
import { switchHappenings } from '@/features/deliveries/mode-switch/happenings'
import { sessionHappenings } from '@/features/deliveries/sessions/happenings'
import { timeHappenings, timesSettled } from '@/features/deliveries/times/happenings'
import { personsOf, signersAndStarter } from '@/lib/happenings/concerned'
import { declareHappenings, type Subject, type Telling } from '@/lib/happenings/declare'
import { aDay } from '@/lib/happenings/facts'
import { deliveryPage, orderPage } from '@/lib/happenings/pages'
import { paths } from '@/lib/paths'

const told = { whom: signersAndStarter, asks: 'nothing', leadsTo: deliveryPage } as const
/** Of a joint session the person who holds it is told once, with the first organisation's part. */
const deliver = {
  whom: ({ deliverer }, { facts }) => (facts.besides ? [] : personsOf([deliverer])),
  ofWholeSession: true,
  asks: 'move',
  leadsTo: deliveryPage,
} as const satisfies Telling
/** The one who held it before: nobody travels to what somebody else holds. */
const relieve = {
  whom: ({ formerDeliverers }, { facts }) => (facts.besides ? [] : personsOf(formerDeliverers)),
  ofWholeSession: true,
  asks: 'never_waits',
  leadsTo: deliveriesPage,
} as const satisfies Telling
const plan = {
  startsAt: z.string(),
  movedFrom: z.string().nullable(),
  minutes: z.int(),
  minutesFrom: z.int().nullable(),
  mode: z.string(),
  deliverer: z.string().nullable(),
  delivererFrom: z.string().nullable(),
  hasNewDeliverer: z.boolean(),
  sequence: z.int(),
  /** The clashes that were passed. */
  passed: z.string().optional(),
  besides: z.literal(true).optional(),
}

/** A set time goes into calendars by itself, and a moved or cancelled one changes there. */
const invited = {
  told: { ...told, calendar: 'invites' },
  deliver: { ...deliver, calendar: 'invites' },
} as const
const relieved = { ...relieve, calendar: 'withdraws' } as const

/** How many occasions have a line of their own, right before the delivery's. With the clashes passed in all of them. */
const together = { parts: z.int(), passed: z.string().optional() }
/** Of a round's sessions. `besides`: the person who holds them is told with another organisation's delivery. */
const jointly = { joint: z.literal(true).optional(), besides: z.literal(true).optional() }
const handedOver = { deliverer: z.string().nullable(), occasions: z.int(), ...together }
const holdIt = {
  ...deliver,
  whom: ({ deliverers }) => personsOf(deliverers),
  calendar: 'lists_own',
} as const satisfies Telling

/** It has another time, or is not held, so that nobody need arrange it any more. */
const planSettled = {
  ...timesSettled,
  ...assignmentSettled,
  'occasion.gives_way.hold': 'everyone',
  'occasion.mode_switched.arrange': 'everyone',
  'occasion.mode_kept.arrange': 'everyone',
} as const

const occasionHappenings = declareHappenings('occasion', {
  'occasion.planned': { facts: plan, tells: invited, settles: planSettled },
  'occasion.rescheduled': { facts: plan, tells: { ...invited, relieve: relieved }, settles: planSettled },
  'occasion.deliverer_changed': {
    facts: plan,
    tells: { ...invited, relieve: relieved },
    settles: assignmentSettled,
  },
  // Told together, by the event of their delivery.
  'occasion.set_in_series': { facts: plan, tells: 'nobody', quiet: true, settles: planSettled },
  'occasion.moved_in_series': { facts: plan, tells: 'nobody', quiet: true, settles: planSettled },
  'occasion.handed_over': { facts: plan, tells: 'nobody', quiet: true, settles: assignmentSettled },
  'occasion.split': {
    facts: { into: z.string(), minutes: z.int(), minutesFrom: z.int(), sequence: z.int() },
    tells: invited,
  },
  'occasion.cancelled': {
    settles: { ...planSettled, 'occasion.mode_asked.answer': 'everyone' },
    facts: { before: z.string(), sequence: z.int(), besides: z.literal(true).optional() },
    // Nobody is to travel to an occasion that is not held.
    tells: { ...invited, deliver: { ...invited.deliver, asks: 'never_waits' } },
  },
  'occasion.added': { facts: { minutes: z.int() }, tells: 'nobody' },
  'occasion.done': {
    facts: { doneOn: aDay, recordedOn: aDay, participants: z.int().nullable(), inUse: z.boolean() },
    tells: 'nobody',
  },
  'occasion.corrected': {
    facts: {
      doneFrom: aDay.nullable(),
      doneTo: aDay.nullable(),
      // Only where the hour is another.
      timeFrom: z.string().nullable().optional(),
      timeTo: z.string().nullable().optional(),
      participantsFrom: z.int().nullable(),
      participantsTo: z.int().nullable(),
      recordedOn: aDay,
    },
    tells: 'nobody',
  },
})

export const deliveryHappenings = {
  ...occasionHappenings,
  ...assignmentHappenings,
  ...timeHappenings,
  ...switchHappenings,
  ...sessionHappenings,
  ...declareHappenings('delivery', {
    'delivery.scheduled': {
      facts: { planned: z.int(), moved: z.int(), ...together, ...jointly },
      tells: { told: { ...told, calendar: 'lists' }, deliver: holdIt },
    },
    'delivery.handed_over': { facts: handedOver, tells: { told, deliver: holdIt, relieve } },
    // Only proposed times have got somebody: there is nothing to tell yet.
    'delivery.deliverer_chosen': { facts: handedOver, tells: 'nobody', quiet: true },
    'delivery.case_owner_changed': {
      facts: { owner: z.string(), ownerBefore: z.string() },
      tells: {
        take_over: { whom: (_, { facts }) => personsOf([facts.owner]), asks: 'move', leadsTo: deliveryPage },
        hand_over: {
          whom: (_, { facts }) => personsOf([facts.ownerBefore]),
          asks: 'nothing',
          leadsTo: deliveryPage,
        },
        told,
      },
    },
    'delivery.done': {
      facts: {},
      tells: {
        evaluate: { whom: signersAndStarter, asks: 'move', leadsTo: evaluationPage, mailedApart: true },
      },
    },
  }),
}

/** The delivery itself is no longer theirs to see. */
function deliveriesPage(): string {
  return paths.deliveries
}

function evaluationPage(subject: Subject): string {
  return subject.deliveryId ? paths.evaluation(subject.deliveryId) : orderPage(subject)
}

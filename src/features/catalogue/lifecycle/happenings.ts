import { z } from 'zod'
import { sideOrAll, staff } from '@/lib/happenings/concerned'
import { declareHappenings } from '@/lib/happenings/declare'
import { aDay, aParty } from '@/lib/happenings/facts'
import { interestPage, orderPage } from '@/lib/happenings/pages'
import { paths } from '@/lib/paths'

const slug = z.string()
const goal = { goalCount: z.int(), goalUnit: z.string() }
const days = { opensOn: aDay.nullable(), lastOrderOn: aDay.nullable(), lastDeliveryOn: aDay.nullable() }
const daysThen = { opensOn: aDay.nullish(), lastOrderOn: aDay.nullish(), lastDeliveryOn: aDay.nullish() }
const successor = z.string().nullable()

const ofService = declareHappenings('service', {
  'service.planned': {
    facts: {
      slug,
      ...days,
      successor,
      goalCount: goal.goalCount.nullable(),
      goalUnit: goal.goalUnit.nullable(),
    },
    tells: 'nobody',
  },
  // Those concerned hear of it in their own organisation's log.
  'service.moved': {
    facts: { slug, from: z.string(), to: z.string(), ...daysThen, successor: successor.optional() },
    tells: 'nobody',
    settles: { 'service.goal_reached.decide': 'everyone' },
  },
  'service.goal_reached': {
    facts: goal,
    tells: { decide: { whom: staff, asks: 'move', leadsTo: () => paths.adminServices } },
  },
  'service.pilot_added': { facts: { slug, organisationId: z.string() }, tells: 'nobody' },
  'service.pilot_removed': { facts: { slug, organisationId: z.string() }, tells: 'nobody' },
})

const interested = { serviceId: z.string(), deadline: aDay.nullable() }
const toInterested = { whom: sideOrAll, asks: 'nothing', leadsTo: interestPage } as const

const ofInterest = declareHappenings('interest', {
  'interest.service_opened': { facts: interested, tells: { told: toInterested } },
  'interest.service_ending': { facts: interested, tells: { told: toInterested } },
  // It is the move of those who want the service to send in time.
  'interest.last_order_near': { facts: interested, tells: { told: { ...toInterested, asks: 'move' } } },
})

/** A draft that is not shared belongs to its own side. The news of it goes to the named party's side. */
const drafting = { deadline: aDay.nullable(), party: aParty.nullable() }
const toDrafting = { whom: sideOrAll, asks: 'nothing', leadsTo: orderPage } as const

const ofOrder = declareHappenings('order', {
  'order.service_ending': { facts: drafting, tells: { told: toDrafting } },
  'order.last_order_near': { facts: drafting, tells: { told: { ...toDrafting, asks: 'move' } } },
})

export const lifecycleHappenings = { ...ofService, ...ofInterest, ...ofOrder }
export type LifecycleKind = keyof typeof lifecycleHappenings

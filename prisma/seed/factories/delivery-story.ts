import { withActor } from '@/auth/doors'
import { clashReasons } from '@/features/deliveries/clashes/rules'
import { cancelOccasion, planOccasion } from '@/features/deliveries/occasions/commands'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { type Day, dayOf } from '@/lib/dates'
import { actorFor } from './actors'
import { granted } from './granted'
import type { OrderStory, StoryOccasion } from './order-story'

/** Staff take the order on; the story learns which occasions it got. */
export async function confirm(story: OrderStory, now: Date) {
  const actor = story.asStaff(now)
  story.deliveryId = await granted('confirmOrder', confirmOrder(actor, { orderId: story.id }))
  story.occasions = await withActor(actor, tx =>
    tx.occasion.findMany({
      where: { deliveryId: story.deliveryId },
      orderBy: { position: 'asc' },
      select: { id: true, templateKey: true, mode: true, place: true, plannedParticipants: true },
    }),
  )
}

export async function plan(story: OrderStory, { index, on }: { index: number; on: Day }, now: Date) {
  const { id, mode, place, plannedParticipants } = occasionAt(story, index)
  const time = START_TIMES[index % START_TIMES.length] ?? '09:00'
  const input = {
    occasionId: id,
    on,
    time,
    mode,
    place: place || (mode === 'on_site' ? story.member.seed.place : ''),
    delivererId: story.deliverer?.delivererId,
    plannedParticipants: plannedParticipants ?? undefined,
    passed: [...clashReasons],
    clashReason: 'Bestämt tillsammans med verksamheten.',
  }
  await granted('planOccasion', planOccasion(story.asStaff(now), input))
}

/** By its deliverer where it has one, else by staff. */
export async function markDone(
  story: OrderStory,
  { index, participants }: { index: number; participants: number },
  now: Date,
) {
  const { id } = occasionAt(story, index)
  const actor = story.deliverer ? actorFor(story.deliverer, now) : story.asStaff(now)
  const input = { occasionId: id, doneOn: dayOf(now), actualParticipants: participants, note: '' }
  await granted('markOccasionDone', markOccasionDone(actor, input))
}

export async function cancel(
  story: OrderStory,
  { index, reason }: { index: number; reason: string },
  now: Date,
) {
  const input = { occasionId: occasionAt(story, index).id, reason }
  await granted('cancelOccasion', cancelOccasion(story.asStaff(now), input))
}

const START_TIMES = ['09:00', '13:00', '08:30', '10:00']

function occasionAt(story: OrderStory, index: number): StoryOccasion {
  const occasion = story.occasions[index]
  if (!occasion) throw new Error(`Order ${story.id} has no occasion ${index + 1}`)
  return occasion
}

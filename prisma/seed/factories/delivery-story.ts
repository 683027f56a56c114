import { withActor } from '@/auth/doors'
import { clashReasons } from '@/features/deliveries/clashes/rules'
import { cancelOccasion, planOccasion } from '@/features/deliveries/occasions/commands'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { correctOccasion, markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { answerTimes } from '@/features/deliveries/times/answer-commands'
import { proposeTimes } from '@/features/deliveries/times/propose-commands'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import type { Party } from '@/lib/party'
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

export type Proposal = { index: number; times: { on: Day; time: string }[]; reason: string }

/** Staff propose times; `reason` says why one of them holds in spite of a clash. */
export async function propose(story: OrderStory, { index, times, reason }: Proposal, now: Date) {
  const { id: occasionId } = occasionAt(story, index)
  const passing = { passed: [...clashReasons], clashReason: reason }
  await granted('proposeTimes', proposeTimes(story.asStaff(now), { occasionId, times, ...passing }))
}

export type TimesAnswer = { party: Party; index: number; suits: number[]; wish?: string }

export async function answer(story: OrderStory, { party, index, suits, wish = '' }: TimesAnswer, now: Date) {
  const { id: occasionId } = occasionAt(story, index)
  const { id: proposalId } = await withActor(story.asStaff(now), tx =>
    tx.timeProposal.findFirstOrThrow({ where: { occasionId, replacedAt: null }, select: { id: true } }),
  )
  await granted('answerTimes', answerTimes(story.as(party, now), { proposalId, suits, wish }))
}

export type Correction = { index: number; time: string; reason: string }

/** The hour was another. The day and the number stay, and so do the figures. */
export async function correctHour(story: OrderStory, { index, time, reason }: Correction, now: Date) {
  const staff = story.asStaff(now)
  const { id: occasionId } = occasionAt(story, index)
  const { doneOn, actualParticipants } = await withActor(staff, tx =>
    tx.occasion.findUniqueOrThrow({ where: { id: occasionId } }),
  )
  if (!doneOn) throw new Error(`Order ${story.id} has nothing to correct yet`)
  const stays = { doneOn: dayOfDate(doneOn), actualParticipants: actualParticipants ?? undefined }
  const corrected = { occasionId, outcome: 'done' as const, ...stays, time, reason }
  await granted('correctOccasion', correctOccasion(staff, corrected))
}

const START_TIMES = ['09:00', '13:00', '08:30', '10:00']

function occasionAt(story: OrderStory, index: number): StoryOccasion {
  const occasion = story.occasions[index]
  if (!occasion) throw new Error(`Order ${story.id} has no occasion ${index + 1}`)
  return occasion
}

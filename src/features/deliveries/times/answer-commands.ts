import 'server-only'
import { isParty, isStaff, type PartyActor, type SignedInActor } from '@/auth/actor'
import { readAs, withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { proveMandate } from '@/auth/prove-mandate'
import { planOccasion } from '@/features/deliveries/occasions/commands'
import { planMark } from '@/features/deliveries/rules'
import type { PlanOccasion } from '@/features/deliveries/schema'
import { canAnswer, visibleAnswers } from '@/features/deliveries/times/policy'
import { proposalSelect, proposalView, type TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { answerOf, refusedBy, standsOpen, unanswered } from '@/features/deliveries/times/rules'
import type { AnswerTimes, ChooseTime } from '@/features/deliveries/times/schema'
import { tellOfTimes } from '@/features/deliveries/times/tell-times'
import { dayOf } from '@/lib/dates'
import type { Reading, Transaction } from '@/lib/db'
import { accept, type Result, refuse } from '@/lib/result'
import { clockText } from '@/lib/time-text'

/**
 * A party says which of the proposed times suit it, or asks for others. It may answer again while they stand.
 * Gives the delivery's id. Lock order: order, mandate, then the head of the organisation's chain.
 */
export function answerTimes(actor: SignedInActor, input: AnswerTimes): Promise<Result<string>> {
  return withActor(actor, tx =>
    once(tx, actor, async () => {
      const found = await findProposal(tx, actor, input.proposalId)
      if (!found) return refuse('not_found')
      if (!isParty(actor)) return refuse('not_allowed')
      // Staff who plan lock the order too: an answer comes before the plan, or is told that it came after.
      await tx.$queryRaw`SELECT id FROM "Order" WHERE id = ${found.orderId}::uuid FOR UPDATE`
      const mandate = await proveMandate(tx, actor)
      if (!mandate.ok) return mandate
      const proposal = await findProposal(tx, actor, input.proposalId)
      if (!proposal) return refuse('not_found')
      return saveAnswer(tx, actor, proposal, input)
    }),
  )
}

async function saveAnswer(
  tx: Transaction,
  actor: PartyActor,
  proposal: TimeProposal,
  { suits: chosen = [], wish = '', ...pressed }: AnswerTimes,
): Promise<Result<string>> {
  if (!canAnswer(actor, proposal)) return refuse('party_not_asked')
  const open = standsOpen(proposal, proposal.occasion)
  if (!open.ok) return open
  const suits = answerOf(proposal, { suits: chosen, wish, ...pressed })
  if (!suits.ok) return suits
  const { id: proposalId, organisationId, occasion } = proposal
  const key = { proposalId, party: actor.party }
  const data = { suits: suits.value, wish, answeredAt: actor.now }
  await tx.timeAnswer.upsert({
    where: { proposalId_party: key },
    create: { ...key, ...data, organisationId, personId: actor.personId },
    update: data,
    select: { party: true },
  })
  const before = proposal.answers.find(({ party }) => party === actor.party)
  const left = unanswered(proposal.asked, [...proposal.answers, actor]).length
  await tellOfTimes(tx, actor, proposal, {
    kind: 'occasion.times_answered',
    facts: {
      party: actor.party,
      suits: suits.value.length,
      left,
      isFirst: before === undefined,
      asksForOthers: wish !== '' && wish !== before?.wish,
    },
    ...(wish !== '' && { texts: { wish } }),
  })
  return accept(occasion.deliveryId)
}

/**
 * Staff choose one of the proposed times, and the occasion is planned with it. The clashes that were passed when
 * it was proposed need no new reason. A party's no and what has come since do, in words of their own.
 */
export async function chooseTime(actor: SignedInActor, input: ChooseTime): Promise<Result<string>> {
  const proposal = await readAs(actor, tx => findProposal(tx, actor, input.proposalId))
  if (!proposal) return refuse('not_found')
  if (!isStaff(actor)) return refuse('not_allowed')
  const time = proposal.times.find(({ position }) => position === input.position)
  if (!time || !standsOpen(proposal, proposal.occasion).ok) return refuse('times_moved_on')
  if (time.startsAt <= actor.now) return refuse('occasion_in_past')
  const { id: occasionId, mode, note, plannedParticipants } = proposal.occasion
  const place = input.place || proposal.occasion.place
  if (mode === 'on_site' && place === '') return refuse('place_missing', { field: 'place' })
  const plan: PlanOccasion = {
    occasionId,
    on: dayOf(time.startsAt),
    time: clockText('sv', time.startsAt),
    minutes: time.minutes,
    mode,
    place,
    link: proposal.occasion.link,
    delivererId: input.delivererId,
    plannedParticipants: plannedParticipants ?? undefined,
    note,
    // Another who plans at the same moment comes first, or is told.
    seen: planMark(proposal.occasion),
    passed: [...proposal.passed, ...(input.passed ?? [])],
    clashReason: input.passed?.length ? input.clashReason : proposal.passedReason,
  }
  return planOccasion(actor, plan, refusedBy(proposal, time.position))
}

async function findProposal(tx: Reading, actor: SignedInActor, id: string): Promise<TimeProposal | null> {
  const row = await tx.timeProposal.findFirst({
    where: { AND: [{ id }, visibleAnswers(actor)] },
    select: proposalSelect,
  })
  return row && proposalView(row)
}

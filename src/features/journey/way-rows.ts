import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import { askedSelect } from '@/features/deliveries/calendar/asked-rows'
import { isOverAt } from '@/features/deliveries/delivery-view'
import { answerBy, standsOpen, unanswered } from '@/features/deliveries/times/rules'
import { isOpen } from '@/features/follow-ups/rules'
import { type AskedOfParties, type OccasionAhead, timesAsked } from '@/features/journey/occasion-ahead'
import { stepsOf, type WayOfOrder } from '@/features/journey/rules'
import { partiesAsked } from '@/features/orders/party-rows'
import { type LastInDraft, whoseMove } from '@/features/orders/rules'
import { phaseOf } from '@/features/orders/statuses'
import { draftSide } from '@/features/orders/whose-move/order-step'
import { isMoveOf } from '@/features/orders/whose-move/own-move'
import type { Prisma } from '@/generated/prisma/client'
import { dayOf, dayOfDate } from '@/lib/dates'
import { localizedTextSchema } from '@/lib/localized-text'
import type { Party, Side } from '@/lib/party'

/** Of an order what its organisation's way tells: days and counts, and nobody's name. */
export const orderOfWay = {
  id: true,
  number: true,
  serviceId: true,
  status: true,
  origin: true,
  orderedOn: true,
  createdAt: true,
  waitingSince: true,
  deadlineOn: true,
  startedByParty: true,
  sharedAt: true,
  validAt: true,
  confirmedAt: true,
  endedAt: true,
  round: { select: { startsOn: true } },
  interest: { select: { createdAt: true, party: true } },
  versions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: {
      sentByParty: true,
      amendedByParty: true,
      parties: { select: { party: true, representation: true } },
      signatures: { where: { takenBackAt: null }, select: { party: true } },
    },
  },
  delivery: {
    select: {
      id: true,
      occasions: {
        select: {
          ...{ id: true, title: true, templateKey: true, status: true, startsAt: true },
          ...{ minutes: true, doneOn: true },
          timeProposals: {
            ...askedSelect.timeProposals,
            select: {
              ...askedSelect.timeProposals.select,
              proposedAt: true,
              answers: { select: { party: true } },
            },
          },
        },
      },
      // Everyone reads their own row alone.
      evaluators: { where: { hasAnswered: false }, select: { id: true } },
      followUp: {
        select: {
          ...{ askedOn: true, closesOn: true, closedAt: true },
          answers: {
            orderBy: { answeredAt: 'asc' },
            select: { party: true, goalReached: true, outcome: true },
          },
        },
      },
    },
  },
} as const satisfies Prisma.OrderSelect

export type OrderRow = Prisma.OrderGetPayload<{ select: typeof orderOfWay }>

export function wayOfOrder({ delivery, ...order }: OrderRow, now: Date): WayOfOrder {
  const followUp = delivery?.followUp
  const all = delivery?.occasions ?? []
  const held = all.filter(({ status }) => status !== 'cancelled')
  return {
    status: order.status,
    startedOn: order.orderedOn ? dayOfDate(order.orderedOn) : dayOf(order.createdAt),
    stoodOn: dayOf(order.waitingSince),
    validOn: order.validAt && dayOf(order.validAt),
    confirmedOn: order.confirmedAt && dayOf(order.confirmedAt),
    endedOn: order.endedAt && dayOf(order.endedAt),
    signBy: order.deadlineOn && dayOfDate(order.deadlineOn),
    roundStartsOn: order.round && dayOfDate(order.round.startsOn),
    isEarlier: order.origin === 'imported',
    occasions: held.map(({ timeProposals, doneOn, ...row }) => ({
      templateKey: row.templateKey,
      status: row.status,
      startsAt: row.startsAt,
      doneOn: doneOn && dayOfDate(doneOn),
      isMoving: timeProposals.some(one => standsOpen(one, row).ok),
      isOver: isOverAt(row, now),
    })),
    cancelled: all.length - held.length,
    followUp: followUp
      ? {
          askedOn: dayOfDate(followUp.askedOn),
          closesOn: dayOfDate(followUp.closesOn),
          isClosed: followUp.closedAt !== null,
          answers: followUp.answers.length,
        }
      : null,
  }
}

/** The occasions that are to come, in the order of their days. Those without a day come last. */
export function occasionsAhead(order: OrderRow, now: Date): OccasionAhead[] {
  const asked = partiesAsked(order)
  return (order.delivery?.occasions ?? [])
    .filter(({ status }) => status === 'proposed' || status === 'planned')
    .map(({ timeProposals, title, ...row }) => {
      const open = timeProposals.filter(one => standsOpen(one, row).ok)
      const times = open.flatMap(one => one.times)
      const silent = unanswered(
        asked,
        open.flatMap(one => one.answers),
      )
      const lastDay = silent.length > 0 ? (open.map(answerBy).toSorted()[0] ?? null) : null
      const told = { isMoving: open.length > 0, isOver: isOverAt(row, now), doneOn: null, doneTime: null }
      return { ...row, ...told, title: localizedTextSchema.parse(title), times, silent, answerBy: lastDay }
    })
    .toSorted((one, other) => dayNumber(one) - dayNumber(other) || one.id.localeCompare(other.id))
}

/** The follow-up that is open now: the parties that have not answered it, and its last day. */
export function followUpAsked(order: OrderRow, now: Date): AskedOfParties | null {
  const followUp = order.delivery?.followUp
  if (!followUp) return null
  const parties = partiesAsked(order)
  const closesOn = dayOfDate(followUp.closesOn)
  const state = {
    ...{ isDelivered: phaseOf(order.status) === 'delivered', closesOn, isClosed: followUp.closedAt !== null },
    ...{ parties, answered: followUp.answers.map(({ party }) => party) },
  }
  return isOpen(state, dayOf(now))
    ? { parties: unanswered(parties, followUp.answers), answerBy: closesOn }
    : null
}

/**
 * The parties that an order or its delivery waits for, or the side that has a shared draft. It may be the reader's own
 * turn.
 */
export type Turn = { isOwn: boolean; parties: Party[]; side: Side | null }

/** The same answer as the reader's lists give. Those who sign answer the follow-up; those named evaluate. */
export function turnOf(actor: Actor, order: OrderRow & LastInDraft): Turn {
  const move = whoseMove({ ...order, version: order.versions[0] ?? null })
  const mover = move.who === 'side' && move.party ? [move.party] : []
  const times = timesAsked(occasionsAhead(order, actor.now))?.parties ?? []
  const followUp = followUpAsked(order, actor.now)?.parties ?? []
  const parties = [...(move.who === 'parties' ? move.parties : mover), ...times, ...followUp]
  const side = draftSide(order)
  if (!isParty(actor)) return { isOwn: false, parties, side }
  const isOwn =
    isMoveOf(actor, { move, deadlineOn: order.deadlineOn }) ||
    times.includes(actor.party) ||
    (actor.canSign && followUp.includes(actor.party)) ||
    isToEvaluate(order, actor.now)
  return { isOwn, parties, side }
}

/** The reader is asked to evaluate what was delivered, and may now. */
function isToEvaluate(order: OrderRow, now: Date): boolean {
  const isAsked = (order.delivery?.evaluators ?? []).length > 0
  const steps = isAsked
    ? stepsOf({ interest: null, talkedOn: null, order: wayOfOrder(order, now) }, dayOf(now))
    : []
  return steps.some(({ milestone, state }) => milestone === 'evaluation' && state === 'now')
}

function dayNumber({ startsAt }: { startsAt: Date | null }): number {
  return startsAt?.getTime() ?? Number.MAX_SAFE_INTEGER
}

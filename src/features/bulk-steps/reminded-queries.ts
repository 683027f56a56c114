import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { proposalSelect, proposalView, type TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { mayRemind, unanswered } from '@/features/deliveries/times/rules'
import { unansweredEvents } from '@/features/deliveries/times/tell-times'
import { type DutyName, dutyNamed, isOfOrder } from '@/features/duties/rules'
import {
  countTold,
  type Foreseen,
  type ForeseenLetter,
  foreseeLetter,
} from '@/features/notifications/foreseen-queries'
import { orderStateOf } from '@/features/orders/change-order'
import { findListed } from '@/features/orders/queries'
import { awaitedParties } from '@/features/orders/rules'
import { REMINDED } from '@/features/orders/signing/reminder-rules'
import { dayOf, stockholmInstant } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import type { Party } from '@/lib/party'
import { type Refusal, refuse } from '@/lib/result'

type Reminded = { parties: Party[]; why?: Pick<Refusal, 'reason' | 'values'>; mailed: number }

/** The reminder of one duty as the first of those who would get it reads it. Null where nobody would. */
export async function foreseeReminder(actor: Actor, name: string): Promise<ForeseenLetter | null> {
  const named = dutyNamed(name)
  if (!isStaff(actor) || !named) return null
  return readAs(actor, async tx => {
    const { orders, proposals } = await findAwaiting(tx, [named])
    const [event] = [...orders.map(one => one.event), ...proposals.flatMap(one => eventsOf(one, actor.now))]
    return event ? foreseeLetter(tx, event, actor) : null
  })
}

/**
 * By an order those that have not signed, and by an occasion those that have not said which times suit. Each says how
 * many get mail, and why nobody is reminded of it today.
 */
export async function findReminded(
  tx: Reading,
  named: readonly DutyName[],
  { now }: { now: Date },
): Promise<Map<string, Reminded>> {
  const { orders, proposals } = await findAwaiting(tx, named)
  const since = { gte: stockholmInstant(dayOf(now), '00:00') }
  const today = { kind: REMINDED, orderId: { in: orders.map(({ id }) => id) }, occurredAt: since }
  const told = await tx.event.findMany({ where: today, select: { orderId: true } })
  const events = [...orders.map(({ event }) => event), ...proposals.flatMap(one => eventsOf(one, now))]
  const mailed = await countTold(tx, events, now)
  return new Map<string, Reminded>([
    ...orders.map(({ id, event }) => {
      const why = told.some(({ orderId }) => orderId === id) ? refuse('reminded_today') : undefined
      return [id, { parties: event.awaited, why, mailed: mailed.get(id) ?? 0 }] as const
    }),
    ...proposals.map(one => {
      const { id } = one.occasion
      const may = mayRemind(one, now)
      const parties = unanswered(one.asked, one.answers)
      return [id, { parties, why: may.ok ? undefined : may, mailed: mailed.get(id) ?? 0 }] as const
    }),
  ])
}

async function findAwaiting(tx: Reading, named: readonly DutyName[]) {
  const rows = await findListed(
    tx,
    named.flatMap(({ kind, id }) => (isOfOrder(kind) ? id : [])),
  )
  const asked = named.flatMap(({ kind, id }) => (kind === 'times' ? id : []))
  const where = { occasionId: { in: asked }, replacedAt: null }
  const proposals = asked.length > 0 ? await tx.timeProposal.findMany({ where, select: proposalSelect }) : []
  const orders = rows.map(row => {
    const { id, organisation, versionNumber: version } = row
    const of = { chainId: organisation.id, subjectId: id, orderId: id }
    const event: Foreseen = {
      ...of,
      ...{ kind: REMINDED, facts: { version }, awaited: awaitedParties(orderStateOf(row)) },
    }
    return { id, event }
  })
  return { orders, proposals: proposals.map(proposalView) }
}

function eventsOf(proposal: TimeProposal, now: Date): Foreseen[] {
  const { organisationId: chainId, orderId, occasion } = proposal
  const of = { chainId, orderId, subjectId: occasion.id }
  return unansweredEvents(proposal, dayOf(now)).map(event => ({
    ...of,
    ...event,
    awaited: [event.facts.party],
  }))
}

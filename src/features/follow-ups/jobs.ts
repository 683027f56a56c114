import 'server-only'
import { systemActor, withActor } from '@/auth/doors'
import { followUpSelect, stateOf } from '@/features/follow-ups/follow-up-rows'
import { followUpHappenings } from '@/features/follow-ups/happenings'
import { closesOn, isToBeClosed } from '@/features/follow-ups/rules'
import { statusAfter } from '@/features/orders/statuses'
import { dateOf, dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { tell } from '@/lib/happenings/tell'
import type { Jobs } from '@/lib/jobs'

/** Asks about the deliveries of half a year ago, and closes the follow-ups whose days are over. Safe to repeat. */
export async function settleFollowUps(actor = systemActor()): Promise<void> {
  const today = dateOf(dayOf(actor.now))
  const { due, late } = await withActor(actor, async tx => ({
    due: await tx.$queryRaw<{ id: string }[]>`SELECT id FROM app.due_follow_ups(${today}::date) AS id`,
    late: await tx.followUp.findMany({
      where: { closedAt: null, closesOn: { lt: today } },
      select: { deliveryId: true },
    }),
  }))
  for (const { id } of due) await askFollowUp({ deliveryId: id }, actor)
  for (const { deliveryId } of late) await closeFollowUp({ deliveryId }, actor)
}

/** Asks each party about a delivery of which it is time. */
export function askFollowUp({ deliveryId }: { deliveryId: string }, actor = systemActor()): Promise<void> {
  const today = dayOf(actor.now)
  return withActor(actor, async tx => {
    const order = await lockOrderOf(tx, deliveryId)
    const due = await tx.$queryRaw<unknown[]>`
      SELECT id FROM app.due_follow_ups(${dateOf(today)}::date) AS id WHERE id = ${deliveryId}::uuid`
    if (!order || due.length === 0) return
    const { organisationId } = order
    const lastDay = closesOn(today)
    await tx.followUp.create({
      data: { deliveryId, organisationId, askedOn: dateOf(today), closesOn: dateOf(lastDay) },
    })
    await tell(tx, actor, {
      of: followUpHappenings,
      chainId: organisationId,
      kind: 'delivery.follow_up_asked',
      subjectId: deliveryId,
      orderId: order.id,
      facts: { deadline: lastDay },
    })
  })
}

/** Closes a follow-up that is answered by all or whose days are over: then its order is followed up. */
export function closeFollowUp({ deliveryId }: Jobs['close_follow_up'], actor = systemActor()): Promise<void> {
  return withActor(actor, async tx => {
    await lockOrderOf(tx, deliveryId)
    const row = await tx.followUp.findUnique({ where: { deliveryId }, select: followUpSelect })
    if (!row || !isToBeClosed(stateOf(row), dayOf(actor.now))) return
    const { order } = row.delivery
    const next = statusAfter(order, 'follow_up')
    if (!next.ok) return
    const { now } = actor
    await tx.followUp.update({ where: { deliveryId }, data: { closedAt: now } })
    const data = { status: next.value, waitingSince: now }
    await tx.order.update({ where: { id: order.id }, data, select: { id: true } })
    await tell(tx, actor, {
      of: followUpHappenings,
      chainId: row.organisationId,
      kind: 'delivery.followed_up',
      subjectId: deliveryId,
      orderId: order.id,
      facts: { answers: row.answers.length },
    })
  })
}

async function lockOrderOf(tx: Transaction, deliveryId: string) {
  const [order] = await tx.$queryRaw<{ id: string; organisationId: string }[]>`
    SELECT o.id, o."organisationId" FROM "Order" o JOIN "Delivery" d ON d."orderId" = o.id
    WHERE d.id = ${deliveryId}::uuid FOR UPDATE OF o`
  return order
}

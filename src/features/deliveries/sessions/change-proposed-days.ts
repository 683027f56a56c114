import 'server-only'
import type { StaffActor } from '@/auth/actor'
import { findAgreement } from '@/features/deliveries/occasions/agreement-queries'
import { standsOpen } from '@/features/deliveries/times/rules'
import type { Day } from '@/lib/dates'
import type { Transaction } from '@/lib/db'

/**
 * A round has got another first day. The days that its template proposes for an order follow it. Times that staff
 * proposed to the parties are withdrawn. Gives how many occasions those were proposed for.
 */
export async function changeProposedDays(
  tx: Transaction,
  actor: StaffActor,
  orderId: string,
  startsOn: Day,
): Promise<number> {
  const delivery = await tx.delivery.findUnique({ where: { orderId }, select: { id: true } })
  if (!delivery) return 0
  const withdrawn = await withdrawTimes(tx, actor, delivery.id)
  const { occasions } = await findAgreement(tx, orderId, actor.now, startsOn)
  for (const { templateKey, position, startsAt } of occasions) {
    await tx.occasion.updateMany({
      where: { deliveryId: delivery.id, templateKey, position, status: 'proposed' },
      data: { startsAt },
    })
  }
  return withdrawn
}

async function withdrawTimes(tx: Transaction, actor: StaffActor, deliveryId: string): Promise<number> {
  const proposals = await tx.timeProposal.findMany({
    where: { replacedAt: null, occasion: { deliveryId } },
    select: {
      ...{ id: true, planStatus: true, planStartsAt: true, replacedAt: true },
      occasion: { select: { status: true, startsAt: true } },
    },
  })
  const open = proposals.filter(one => standsOpen(one, one.occasion).ok).map(({ id }) => id)
  const { count } = await tx.timeProposal.updateMany({
    where: { id: { in: open } },
    data: { replacedAt: actor.now },
  })
  return count
}

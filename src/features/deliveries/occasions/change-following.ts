import 'server-only'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import type { DeliveryRow } from '@/features/deliveries/occasions/lock-occasion'
import { recounted, waitsOf } from '@/features/deliveries/series/rules'
import { standsOpen } from '@/features/deliveries/times/rules'
import type { Transaction } from '@/lib/db'

/** A delivery's occasion has got a later day, or later times to choose among. The days proposed for those after it follow. */
export async function changeFollowing(tx: Transaction, delivery: Pick<DeliveryRow, 'id' | 'orderId'>) {
  const rows = await tx.occasion.findMany({
    where: { deliveryId: delivery.id, status: { not: 'cancelled' } },
    orderBy: { position: 'asc' },
    select: {
      ...{ id: true, templateKey: true, status: true, startsAt: true },
      timeProposals: {
        where: { replacedAt: null },
        select: { planStatus: true, planStartsAt: true, replacedAt: true, times: lastTime },
      },
    },
  })
  if (!rows.some(({ status }) => status === 'proposed')) return
  const { serviceRevision } = await tx.order.findUniqueOrThrow({
    where: { id: delivery.orderId },
    select: { serviceRevision: { select: { content: true } } },
  })
  const waits = waitsOf(
    serviceContentSchema.parse(serviceRevision.content).occasions,
    rows.map(({ templateKey }) => templateKey),
  )
  const inOrder = rows.map(({ timeProposals, ...row }, index) => {
    const open = timeProposals.find(one => standsOpen(one, row).ok)
    const lastAsked = open?.times[0]?.startsAt
    return { ...row, isMoving: open !== undefined, lastAsked, wait: waits[index] ?? 0 }
  })
  for (const { id, startsAt } of recounted(inOrder)) {
    await tx.occasion.update({ where: { id }, data: { startsAt }, select: { id: true } })
  }
}

const lastTime = { orderBy: { startsAt: 'desc' }, take: 1, select: { startsAt: true } } as const

import type { OrderStory } from '@seed/factories/order-story'
import { asSystem, found, lastEvent } from '../../support/order-stage'

/** The story's occasion by its number, from 0. */
export function occasionId(story: OrderStory, index = 0): string {
  return found(story.occasions[index], `occasion ${index}`).id
}

export function occasionRow(id: string) {
  return asSystem(tx => tx.occasion.findUniqueOrThrow({ where: { id } }))
}

export function deliveryRow(id: string) {
  return asSystem(tx => tx.delivery.findUniqueOrThrow({ where: { id }, include: { occasions: true } }))
}

/** Whether the event that came last will be told to those concerned. */
export async function isQueued(orderId: string): Promise<boolean> {
  const { id } = await lastEvent(orderId)
  const rows = await asSystem(
    tx => tx.$queryRaw<unknown[]>`
      SELECT 1 FROM graphile_worker._private_jobs WHERE payload ->> 'eventId' = ${id}`,
  )
  return rows.length === 1
}

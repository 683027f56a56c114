import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/auth/actor'
import { getOrder, type OrderView } from '@/features/orders/queries'
import { isOrderId } from '@/features/orders/schema'

/** The order that an address names. What the actor may not see does not exist. */
export async function findOrderPage(actor: Actor, params: Promise<{ id: string }>): Promise<OrderView> {
  const { id } = await params
  return (isOrderId(id) && (await getOrder(actor, id))) || notFound()
}

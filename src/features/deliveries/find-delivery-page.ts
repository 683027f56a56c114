import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/auth/actor'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { type DeliveryView, getDelivery } from '@/features/deliveries/queries'
import { isId } from '@/features/deliveries/schema'

/** The delivery that an address names. One that the actor may not see does not exist. */
export async function findDeliveryPage(actor: Actor, params: Promise<{ id: string }>): Promise<DeliveryView> {
  const { id } = await params
  return (isId(id) && (await getDelivery(actor, id))) || notFound()
}

/** One occasion of it, among those that the actor sees. */
export async function findOccasionPage(
  actor: Actor,
  params: Promise<{ id: string; occasionId: string }>,
): Promise<{ delivery: DeliveryView; occasion: OccasionView }> {
  const delivery = await findDeliveryPage(actor, params)
  const { occasionId } = await params
  const occasion = delivery.occasions.find(one => one.id === occasionId)
  return occasion ? { delivery, occasion } : notFound()
}

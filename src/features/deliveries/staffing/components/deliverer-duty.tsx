import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { StaffActor } from '@/auth/actor'
import { OnwardLink } from '@/components/layout/onward-link'
import { findDeliveryPage } from '@/features/deliveries/find-delivery-page'
import { OccasionTitle } from '@/features/deliveries/occasions/components/occasion-title'
import { listDeliverers } from '@/features/deliveries/queries'
import { DelivererForm } from '@/features/deliveries/staffing/components/deliverer-form'
import { paths } from '@/lib/paths'

type DelivererActProps = {
  actor: StaffActor
  deliveryId: string
  occasionId: string
  /** In its place for a joint session, which is asked for all of it at once. */
  joint: ReactNode
}

/** Asks somebody to hold an occasion that has its time. The rest of the plan is a press away. */
export async function DelivererAct({ actor, deliveryId, occasionId, joint }: DelivererActProps) {
  const delivery = await findDeliveryPage(actor, Promise.resolve({ id: deliveryId }))
  const occasion = delivery.occasions.find(one => one.id === occasionId)
  if (!occasion || occasion.sessionId) return joint
  const [t, deliverers] = await Promise.all([
    getTranslations('deliveries.planForm'),
    listDeliverers(actor, delivery.service.id),
  ])
  return (
    <>
      <OccasionTitle occasion={occasion} />
      <DelivererForm
        deliveryId={delivery.id}
        occasions={[occasion]}
        deliverers={deliverers.filter(({ id }) => id !== occasion.deliverer?.id)}
        isNeeded
        idempotencyKey={randomUUID()}
      />
      <OnwardLink href={paths.planOccasion(occasion)}>{t('titleAgain')}</OnwardLink>
    </>
  )
}

import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { StaffActor } from '@/auth/actor'
import { OnwardLink } from '@/components/layout/onward-link'
import { findAnswers, findDeliveryPage } from '@/features/deliveries/find-delivery-page'
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

/**
 * Asks somebody to hold an occasion that has its time. One who said no to an earlier time comes last. The rest of the
 * plan is a press away.
 */
export async function DelivererAct({ actor, deliveryId, occasionId, joint }: DelivererActProps) {
  const delivery = await findDeliveryPage(actor, Promise.resolve({ id: deliveryId }))
  const occasion = delivery.occasions.find(one => one.id === occasionId)
  if (!occasion || occasion.sessionId) return joint
  const [t, deliverers, answers] = await Promise.all([
    getTranslations('deliveries.planForm'),
    listDeliverers(actor, delivery.service.id),
    findAnswers(actor, deliveryId),
  ])
  const saidNo = answers.find(({ id }) => id === occasionId)?.formerNo?.delivererId
  const others = deliverers.filter(({ id }) => id !== occasion.deliverer?.id)
  return (
    <>
      <OccasionTitle occasion={occasion} />
      <DelivererForm
        deliveryId={delivery.id}
        occasions={[occasion]}
        deliverers={others.toSorted((one, other) => Number(one.id === saidNo) - Number(other.id === saidNo))}
        isNeeded
        idempotencyKey={randomUUID()}
      />
      <OnwardLink href={paths.planOccasion(occasion)}>{t('titleAgain')}</OnwardLink>
    </>
  )
}

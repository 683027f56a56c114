import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { countDone } from '@/features/deliveries/delivery-view'
import { findDeliveryPage } from '@/features/deliveries/find-delivery-page'
import { AddForm } from '@/features/deliveries/occasions/components/add-form'
import { ClosedDeliveryStep } from '@/features/deliveries/occasions/components/closed-step'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { isOpen } from '@/features/deliveries/rules'

type Props = PageProps<'/leveranser/[id]/tillfallen/nytt'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  await findDeliveryPage(await staffActor(), params)
  return { title: (await getTranslations('deliveries.addForm'))('title') }
})

export default pageOf(async function AddOccasionPage({ params }: Props) {
  const delivery = await findDeliveryPage(await staffActor(), params)
  const t = await getTranslations('deliveries.addForm')
  if (!isOpen(delivery)) {
    const next = await getTranslations('deliveries.next')
    const isDone = delivery.status === 'done'
    const text = isDone ? next('done', countDone(delivery.occasions)) : next('cancelled')
    return <ClosedDeliveryStep title={t('title')} {...{ delivery, text }} />
  }
  return (
    <OccasionPage title={t('title')} lead={t('lead')} delivery={delivery}>
      <AddForm deliveryId={delivery.id} idempotencyKey={randomUUID()} />
    </OccasionPage>
  )
})

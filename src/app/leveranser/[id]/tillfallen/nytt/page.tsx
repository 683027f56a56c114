import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { findDeliveryPage } from '@/features/deliveries/find-delivery-page'
import { AddForm } from '@/features/deliveries/occasions/components/add-form'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { isOpen } from '@/features/deliveries/rules'

type Props = PageProps<'/leveranser/[id]/tillfallen/nytt'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  await findOpenDelivery(params)
  return { title: (await getTranslations('deliveries.addForm'))('title') }
})

export default pageOf(async function AddOccasionPage({ params }: Props) {
  const delivery = await findOpenDelivery(params)
  const t = await getTranslations('deliveries.addForm')
  return (
    <OccasionPage title={t('title')} lead={t('lead')} delivery={delivery}>
      <AddForm deliveryId={delivery.id} idempotencyKey={randomUUID()} />
    </OccasionPage>
  )
})

async function findOpenDelivery(params: Props['params']) {
  const delivery = await findDeliveryPage(await staffActor(), params)
  return isOpen(delivery) ? delivery : notFound()
}

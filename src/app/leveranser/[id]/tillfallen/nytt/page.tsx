import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { pageOf } from '@/components/layout/page-of'
import { findDeliveryPage } from '@/features/deliveries/find-delivery-page'
import { AddForm } from '@/features/deliveries/occasions/components/add-form'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { isOpen } from '@/features/deliveries/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deliveries.addForm'))('title') }
}

export default pageOf(async function AddOccasionPage({
  params,
}: PageProps<'/leveranser/[id]/tillfallen/nytt'>) {
  const actor = await staffActor()
  const delivery = await findDeliveryPage(actor, params)
  if (!isOpen(delivery)) notFound()
  const t = await getTranslations('deliveries.addForm')
  return (
    <OccasionPage title={t('title')} lead={t('lead')} delivery={delivery}>
      <AddForm deliveryId={delivery.id} idempotencyKey={randomUUID()} />
    </OccasionPage>
  )
})

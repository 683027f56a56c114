import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isStaff } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { pageOf } from '@/components/layout/page-of'
import { findOccasionPage } from '@/features/deliveries/find-delivery-page'
import { DoneForm } from '@/features/deliveries/occasions/components/done-form'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { isDeliverer } from '@/features/deliveries/policy'
import { canMove } from '@/features/deliveries/rules'
import { dayOf } from '@/lib/dates'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deliveries.doneForm'))('title') }
}

export default pageOf(async function MarkDonePage({
  params,
}: PageProps<'/leveranser/[id]/tillfallen/[occasionId]/genomford'>) {
  const actor = await signedInActor()
  if (!isStaff(actor) && !isDeliverer(actor)) notFound()
  const { delivery, occasion } = await findOccasionPage(actor, params)
  if (!canMove(occasion, 'mark_done')) notFound()
  const t = await getTranslations('deliveries.doneForm')
  return (
    <OccasionPage title={t('title')} lead={t('lead')} delivery={delivery} occasion={occasion}>
      <DoneForm occasion={occasion} today={dayOf(actor.now)} idempotencyKey={randomUUID()} />
    </OccasionPage>
  )
})

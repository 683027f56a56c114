import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { pageOf } from '@/components/layout/page-of'
import { findOccasionPage } from '@/features/deliveries/find-delivery-page'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { PlanForm } from '@/features/deliveries/occasions/components/plan-form'
import { listDeliverers } from '@/features/deliveries/queries'
import { canMove } from '@/features/deliveries/rules'
import { dayOf } from '@/lib/dates'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deliveries.planForm'))('title') }
}

export default pageOf(async function PlanOccasionPage({
  params,
}: PageProps<'/leveranser/[id]/tillfallen/[occasionId]/planera'>) {
  const actor = await staffActor()
  const { delivery, occasion } = await findOccasionPage(actor, params)
  if (!canMove(occasion, 'plan')) notFound()
  const [t, deliverers] = await Promise.all([getTranslations('deliveries.planForm'), listDeliverers(actor)])
  const agreed = delivery.order?.agreedMode ?? 'either'
  return (
    <OccasionPage
      title={t(occasion.status === 'planned' ? 'titleAgain' : 'title')}
      delivery={delivery}
      occasion={occasion}
    >
      <PlanForm
        occasion={occasion}
        deliverers={deliverers}
        isModeOpen={agreed === 'either'}
        today={dayOf(actor.now)}
        idempotencyKey={randomUUID()}
      />
    </OccasionPage>
  )
})

import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { pageOf } from '@/components/layout/page-of'
import { TextLink } from '@/components/ui/text-link'
import { findOccasionPage } from '@/features/deliveries/find-delivery-page'
import { CancelForm } from '@/features/deliveries/occasions/components/cancel-form'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { canMove } from '@/features/deliveries/rules'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deliveries.cancelForm'))('title') }
}

export default pageOf(async function CancelOccasionPage({
  params,
}: PageProps<'/leveranser/[id]/tillfallen/[occasionId]/stall-in'>) {
  const actor = await staffActor()
  const { delivery, occasion } = await findOccasionPage(actor, params)
  if (!canMove(occasion, 'cancel')) notFound()
  const t = await getTranslations('deliveries.cancelForm')
  return (
    <OccasionPage title={t('title')} lead={t('lead')} delivery={delivery} occasion={occasion}>
      <CancelForm occasionId={occasion.id} idempotencyKey={randomUUID()} />
      <p>
        <TextLink href={paths.planOccasion(occasion)}>{t('back')}</TextLink>
      </p>
    </OccasionPage>
  )
})

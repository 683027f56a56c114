import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { deliveryMetadata, findMovePage } from '@/features/deliveries/find-delivery-page'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { CorrectForm } from '@/features/deliveries/outcomes/components/correct-form'
import { listJoinedParts } from '@/features/deliveries/sessions/queries'
import { dayOf } from '@/lib/dates'

type Props = PageProps<'/leveranser/[id]/tillfallen/[occasionId]/ratta'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { delivery } = await findMovePage(await staffActor(), params, 'correct')
  return deliveryMetadata(delivery, (await getTranslations('deliveries.correctForm'))('title'))
})

export default pageOf(async function CorrectOccasionPage({ params }: Props) {
  const actor = await staffActor()
  const { delivery, occasion } = await findMovePage(actor, params, 'correct')
  const [t, joined] = await Promise.all([
    getTranslations('deliveries.correctForm'),
    listJoinedParts(actor, occasion),
  ])
  const { organisation } = delivery
  return (
    <OccasionPage title={t('title')} lead={t('lead')} delivery={delivery} occasion={occasion} joined={joined}>
      <CorrectForm
        {...{ occasion, organisation, joined }}
        today={dayOf(actor.now)}
        idempotencyKey={randomUUID()}
      />
    </OccasionPage>
  )
})

import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { TextLink } from '@/components/ui/text-link'
import { deliveryMetadata, findMovePage } from '@/features/deliveries/find-delivery-page'
import { CancelForm } from '@/features/deliveries/occasions/components/cancel-form'
import { ClosedStep } from '@/features/deliveries/occasions/components/closed-step'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { listJoinedParts } from '@/features/deliveries/sessions/queries'
import { paths } from '@/lib/paths'

type Props = PageProps<'/leveranser/[id]/tillfallen/[occasionId]/stall-in'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { delivery } = await findMovePage(await staffActor(), params, 'cancel')
  return deliveryMetadata(delivery, (await getTranslations('deliveries.cancelForm'))('title'))
})

export default pageOf(async function CancelOccasionPage({ params }: Props) {
  const actor = await staffActor()
  const { delivery, occasion, closed } = await findMovePage(actor, params, 'cancel')
  if (closed) {
    const title = (await getTranslations('deliveries.cancelForm'))('title')
    return <ClosedStep {...{ title, delivery, occasion, actor }} why={closed} />
  }
  const [t, joined] = await Promise.all([
    getTranslations('deliveries.cancelForm'),
    listJoinedParts(actor, occasion),
  ])
  return (
    <OccasionPage title={t('title')} lead={t('lead')} delivery={delivery} occasion={occasion} joined={joined}>
      <CancelForm occasionId={occasion.id} idempotencyKey={randomUUID()} />
      <p>
        <TextLink href={paths.planOccasion(occasion)}>{t('back')}</TextLink>
      </p>
    </OccasionPage>
  )
})

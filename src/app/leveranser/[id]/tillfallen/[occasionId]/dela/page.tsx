import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { deliveryMetadata, findSingleMovePage } from '@/features/deliveries/find-delivery-page'
import { ClosedStep } from '@/features/deliveries/occasions/components/closed-step'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { SplitForm } from '@/features/deliveries/occasions/components/split-form'

type Props = PageProps<'/leveranser/[id]/tillfallen/[occasionId]/dela'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { delivery } = await findSingleMovePage(await staffActor(), params, 'plan')
  return deliveryMetadata(delivery, (await getTranslations('deliveries.splitForm'))('title'))
})

export default pageOf(async function SplitOccasionPage({ params }: Props) {
  const actor = await staffActor()
  const { delivery, occasion, closed } = await findSingleMovePage(actor, params, 'plan')
  if (closed) {
    const title = (await getTranslations('deliveries.splitForm'))('title')
    return <ClosedStep {...{ title, delivery, occasion, actor }} why={closed} />
  }
  const t = await getTranslations('deliveries.splitForm')
  return (
    <OccasionPage title={t('title')} lead={t('lead')} delivery={delivery} occasion={occasion}>
      <SplitForm occasion={occasion} idempotencyKey={randomUUID()} />
    </OccasionPage>
  )
})

import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { TextLink } from '@/components/ui/text-link'
import { deliveryMetadata, findMovePage, roundIn } from '@/features/deliveries/find-delivery-page'
import { CancelForm } from '@/features/deliveries/occasions/components/cancel-form'
import { ClosedStep } from '@/features/deliveries/occasions/components/closed-step'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { listJoinedParts } from '@/features/deliveries/sessions/queries'
import { ofRound } from '@/features/deliveries/sessions/round-pages'
import { paths } from '@/lib/paths'

type Props = PageProps<'/leveranser/[id]/tillfallen/[occasionId]/stall-in'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { delivery } = await findMovePage(await staffActor(), params, 'cancel')
  return deliveryMetadata(delivery, (await getTranslations('deliveries.cancelForm'))('title'))
})

export default pageOf(async function CancelOccasionPage({ params, searchParams }: Props) {
  const actor = await staffActor()
  const { delivery, occasion, closed } = await findMovePage(actor, params, 'cancel')
  if (closed) {
    const title = (await getTranslations('deliveries.cancelForm'))('title')
    return <ClosedStep {...{ title, delivery, occasion, actor }} why={closed} />
  }
  const [t, joined, roundId] = await Promise.all([
    getTranslations('deliveries.cancelForm'),
    listJoinedParts(actor, occasion),
    roundIn(searchParams),
  ])
  return (
    <OccasionPage title={t('title')} lead={t('lead')} {...{ delivery, occasion, joined, roundId }}>
      <CancelForm occasionId={occasion.id} roundId={roundId} idempotencyKey={randomUUID()} />
      <p>
        <TextLink href={ofRound(paths.planOccasion(occasion), roundId)}>{t('back')}</TextLink>
      </p>
    </OccasionPage>
  )
})

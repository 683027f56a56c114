import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isStaff } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { deliveryMetadata, findMovePage, roundIn } from '@/features/deliveries/find-delivery-page'
import { ClosedStep } from '@/features/deliveries/occasions/components/closed-step'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { CorrectForm } from '@/features/deliveries/outcomes/components/correct-form'
import { isDeliverer } from '@/features/deliveries/policy'
import { listJoinedParts } from '@/features/deliveries/sessions/queries'
import { dayOf } from '@/lib/dates'

type Props = PageProps<'/leveranser/[id]/tillfallen/[occasionId]/ratta'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { delivery } = await findRecordedOccasion(params)
  return deliveryMetadata(delivery, (await getTranslations('deliveries.correctForm'))('title'))
})

export default pageOf(async function CorrectOccasionPage({ params, searchParams }: Props) {
  const { actor, delivery, occasion, closed } = await findRecordedOccasion(params)
  if (closed) {
    const title = (await getTranslations('deliveries.correctForm'))('title')
    return <ClosedStep {...{ title, delivery, occasion, actor }} why={closed} />
  }
  const [t, joined, roundId] = await Promise.all([
    getTranslations('deliveries.correctForm'),
    listJoinedParts(actor, occasion),
    roundIn(searchParams),
  ])
  const { organisation } = delivery
  const mayTakeBack = isStaff(actor)
  return (
    <OccasionPage
      title={t('title')}
      lead={t(mayTakeBack ? 'lead' : 'leadDeliverer')}
      delivery={delivery}
      occasion={occasion}
      {...{ joined, roundId }}
    >
      <CorrectForm
        {...{ occasion, organisation, joined, mayTakeBack, roundId }}
        today={dayOf(actor.now)}
        idempotencyKey={randomUUID()}
      />
    </OccasionPage>
  )
})

/** Staff correct any record, and a deliverer the own ones. Row-level security shows a deliverer no others. */
async function findRecordedOccasion(params: Props['params']) {
  const actor = await signedInActor()
  if (!isStaff(actor) && !isDeliverer(actor)) notFound()
  return { actor, ...(await findMovePage(actor, params, 'correct')) }
}

import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isStaff } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { deliveryMetadata, findMovePage, roundIn } from '@/features/deliveries/find-delivery-page'
import { ClosedStep } from '@/features/deliveries/occasions/components/closed-step'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { CorrectForm } from '@/features/deliveries/outcomes/components/correct-form'
import { CountForm } from '@/features/deliveries/outcomes/components/count-form'
import { lacksCount } from '@/features/deliveries/outcomes/rules'
import { isDeliverer } from '@/features/deliveries/policy'
import { listJoinedParts } from '@/features/deliveries/sessions/queries'
import { dayOf } from '@/lib/dates'

type Props = PageProps<'/leveranser/[id]/tillfallen/[occasionId]/ratta'>

export const generateMetadata = metadataOf(async ({ params, searchParams }: Props): Promise<Metadata> => {
  const { delivery, occasion } = await findRecordedOccasion(params)
  const form = (await isCounting(occasion, searchParams)) ? 'countForm' : 'correctForm'
  return deliveryMetadata(delivery, (await getTranslations(`deliveries.${form}`))('title'))
})

export default pageOf(async function CorrectOccasionPage({ params, searchParams }: Props) {
  const { actor, delivery, occasion, closed } = await findRecordedOccasion(params)
  if (closed) {
    const title = (await getTranslations('deliveries.correctForm'))('title')
    return <ClosedStep {...{ title, delivery, occasion, actor }} why={closed} />
  }
  const [t, count, joined, roundId] = await Promise.all([
    getTranslations('deliveries.correctForm'),
    getTranslations('deliveries.countForm'),
    listJoinedParts(actor, occasion),
    roundIn(searchParams),
  ])
  const { organisation } = delivery
  const mayTakeBack = isStaff(actor)
  const about = { delivery, occasion, joined, roundId }
  const idempotencyKey = randomUUID()
  if (await isCounting(occasion, searchParams)) {
    return (
      <OccasionPage title={count('title')} lead={count('lead')} {...about}>
        <CountForm {...{ occasion, organisation, joined, roundId, idempotencyKey }} />
      </OccasionPage>
    )
  }
  return (
    <OccasionPage title={t('title')} lead={t(mayTakeBack ? 'lead' : 'leadDeliverer')} {...about}>
      <CorrectForm
        {...{ occasion, organisation, joined, mayTakeBack, roundId, idempotencyKey }}
        today={dayOf(actor.now)}
      />
    </OccasionPage>
  )
})

/** The number that was left out is given alone. */
async function isCounting(occasion: OccasionView, searchParams: Props['searchParams']): Promise<boolean> {
  return (await searchParams).bara === 'antal' && lacksCount(occasion)
}

/** Staff correct any record, and a deliverer the own ones. Row-level security shows a deliverer no others. */
async function findRecordedOccasion(params: Props['params']) {
  const actor = await signedInActor()
  if (!isStaff(actor) && !isDeliverer(actor)) notFound()
  return { actor, ...(await findMovePage(actor, params, 'correct')) }
}

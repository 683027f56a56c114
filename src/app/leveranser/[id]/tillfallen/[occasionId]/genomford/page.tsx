import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isStaff } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { isSelfLed } from '@/features/catalogue/self-led'
import { deliveryMetadata, findMovePage, roundIn } from '@/features/deliveries/find-delivery-page'
import { ClosedStep } from '@/features/deliveries/occasions/components/closed-step'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { DoneForm } from '@/features/deliveries/outcomes/components/done-form'
import { isDeliverer } from '@/features/deliveries/policy'
import { listJoinedParts } from '@/features/deliveries/sessions/queries'
import { ofRound } from '@/features/deliveries/sessions/round-pages'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

type Props = PageProps<'/leveranser/[id]/tillfallen/[occasionId]/genomford'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { delivery, occasion } = await findHeldOccasion(params)
  return deliveryMetadata(delivery, (await wordsFor(occasion))('title'))
})

export default pageOf(async function MarkDonePage({ params, searchParams }: Props) {
  const { actor, delivery, occasion, closed } = await findHeldOccasion(params)
  if (closed) {
    const title = (await wordsFor(occasion))('title')
    return <ClosedStep {...{ title, delivery, occasion, actor }} why={closed} />
  }
  const [t, joined, roundId] = await Promise.all([
    wordsFor(occasion),
    listJoinedParts(actor, occasion),
    roundIn(searchParams),
  ])
  const { organisation } = delivery
  return (
    <OccasionPage title={t('title')} lead={t('lead')} {...{ delivery, occasion, joined, roundId }}>
      <DoneForm
        {...{ occasion, organisation, joined, roundId }}
        today={dayOf(actor.now)}
        cancelPath={isStaff(actor) ? ofRound(paths.cancelOccasion(occasion), roundId) : undefined}
        idempotencyKey={randomUUID()}
      />
    </OccasionPage>
  )
})

/** An occasion that people lead themselves is handed over, and not held. */
const wordsFor = (occasion: { templateKey: string }) =>
  getTranslations(isSelfLed(occasion) ? 'deliveries.doneForm.selfLed' : 'deliveries.doneForm')

async function findHeldOccasion(params: Props['params']) {
  const actor = await signedInActor()
  if (!isStaff(actor) && !isDeliverer(actor)) notFound()
  return { actor, ...(await findMovePage(actor, params, 'mark_done')) }
}

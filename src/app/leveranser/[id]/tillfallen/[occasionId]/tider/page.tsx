import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { wishedIn } from '@/features/deliveries/clashes/components/clash-question'
import { usualDeliverer } from '@/features/deliveries/delivery-view'
import { deliveryMetadata, findSingleMovePage } from '@/features/deliveries/find-delivery-page'
import { ClosedStep } from '@/features/deliveries/occasions/components/closed-step'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { listDeliverers } from '@/features/deliveries/queries'
import { AnswersSection } from '@/features/deliveries/times/components/answers-section'
import { OtherTimes, ProposeForm } from '@/features/deliveries/times/components/propose-form'
import { listProposedTimes } from '@/features/deliveries/times/queries'
import { dayOf } from '@/lib/dates'

type Props = PageProps<'/leveranser/[id]/tillfallen/[occasionId]/tider'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { delivery } = await findSingleMovePage(await staffActor(), params, 'plan')
  return deliveryMetadata(delivery, (await getTranslations('times.propose'))('title'))
})

export default pageOf(async function ProposeTimesPage({ params }: Props) {
  const actor = await staffActor()
  const { delivery, occasion, closed } = await findSingleMovePage(actor, params, 'plan')
  if (closed) {
    const title = (await getTranslations('times'))('propose.title')
    return <ClosedStep {...{ title, delivery, occasion, actor }} why={closed} />
  }
  const [t, deliverers, proposals] = await Promise.all([
    getTranslations('times'),
    listDeliverers(actor, delivery.service.id),
    listProposedTimes(actor, delivery.id),
  ])
  const proposal = proposals.find(one => one.occasion.id === occasion.id)
  const today = dayOf(actor.now)
  const wished = wishedIn(delivery, occasion, today)
  return (
    <OccasionPage
      title={t(proposal ? 'answers.page' : 'propose.title')}
      lead={proposal ? undefined : t('propose.lead')}
      delivery={delivery}
      occasion={occasion}
    >
      {proposal ? (
        <AnswersSection
          proposal={proposal}
          deliverers={deliverers}
          usualDelivererId={usualDeliverer(occasion, delivery.occasions)}
          idempotencyKey={randomUUID()}
          now={actor.now}
        >
          <OtherTimes {...{ proposal, occasion, today, wished }} />
        </AnswersSection>
      ) : (
        <ProposeForm {...{ occasion, today, wished }} idempotencyKey={randomUUID()} />
      )}
    </OccasionPage>
  )
})

import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { wishedIn } from '@/features/deliveries/clashes/components/clash-question'
import { usualDeliverer } from '@/features/deliveries/delivery-view'
import { deliveryMetadata, findMovePage, roundIn } from '@/features/deliveries/find-delivery-page'
import { ClosedStep } from '@/features/deliveries/occasions/components/closed-step'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { PlanForm } from '@/features/deliveries/occasions/components/plan-form'
import { listDeliverers } from '@/features/deliveries/queries'
import { modeChoice } from '@/features/deliveries/rules'
import { listJoinedParts } from '@/features/deliveries/sessions/queries'
import { dayOf } from '@/lib/dates'

type Props = PageProps<'/leveranser/[id]/tillfallen/[occasionId]/planera'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { delivery } = await findMovePage(await staffActor(), params, 'plan')
  return deliveryMetadata(delivery, (await getTranslations('deliveries.planForm'))('title'))
})

export default pageOf(async function PlanOccasionPage({ params, searchParams }: Props) {
  const actor = await staffActor()
  const { delivery, occasion, closed } = await findMovePage(actor, params, 'plan')
  if (closed) {
    const title = (await getTranslations('deliveries.planForm'))('title')
    return <ClosedStep {...{ title, delivery, occasion, actor }} why={closed} />
  }
  const [t, deliverers, joined, roundId] = await Promise.all([
    getTranslations('deliveries.planForm'),
    listDeliverers(actor, delivery.service.id),
    listJoinedParts(actor, occasion),
    roundIn(searchParams),
  ])
  const today = dayOf(actor.now)
  return (
    <OccasionPage
      title={t(occasion.status === 'planned' ? 'titleAgain' : 'title')}
      delivery={delivery}
      occasion={occasion}
      {...{ joined, roundId }}
    >
      <PlanForm
        occasion={occasion}
        deliverers={deliverers}
        usualDelivererId={usualDeliverer(occasion, delivery.occasions)}
        mode={modeChoice(delivery.order?.agreedMode, occasion, delivery.service)}
        partOf={joined.length > 0 ? delivery.organisation : undefined}
        roundId={roundId}
        today={today}
        wished={joined.length > 0 ? undefined : wishedIn(delivery, occasion, today)}
        idempotencyKey={randomUUID()}
      />
    </OccasionPage>
  )
})

import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { wishedIn } from '@/features/deliveries/clashes/components/clash-question'
import { deliveryMetadata, findDeliveryPage } from '@/features/deliveries/find-delivery-page'
import { ClosedDeliveryStep } from '@/features/deliveries/occasions/components/closed-step'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { listDeliverers } from '@/features/deliveries/queries'
import { SeriesPlan } from '@/features/deliveries/series/components/series-plan'
import { listSeries } from '@/features/deliveries/series/queries'
import { dayOf } from '@/lib/dates'
import { formsLeadTo } from '@/lib/onward'
import { paths } from '@/lib/paths'

type Props = PageProps<'/leveranser/[id]/planera'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const delivery = await findDeliveryPage(await staffActor(), params)
  return deliveryMetadata(delivery, (await getTranslations('deliveries.series'))('title'))
})

export default pageOf(async function PlanSeriesPage({ params, searchParams }: Props) {
  const actor = await staffActor()
  const delivery = await findDeliveryPage(actor, params)
  const [t, occasions, deliverers, address, way] = await Promise.all([
    getTranslations('deliveries.series'),
    listSeries(actor, delivery.id),
    listDeliverers(actor, delivery.service.id),
    searchParams,
    formsLeadTo(),
  ])
  if (occasions.length === 0) {
    const text = (await getTranslations('deliveries.closed'))('series')
    return <ClosedDeliveryStep title={t('title')} {...{ delivery, text }} />
  }
  const today = dayOf(actor.now)
  return (
    <OccasionPage title={t('title')} lead={t('lead')} delivery={delivery}>
      <SeriesPlan
        of={{ deliveryId: delivery.id }}
        path={paths.planSeries(delivery.id)}
        {...{ address, way, occasions, deliverers, today }}
        place={delivery.occasions.find(one => one.place !== '')?.place ?? ''}
        wished={wishedIn(delivery, occasions[0], today)}
        idempotencyKey={randomUUID()}
      />
    </OccasionPage>
  )
})

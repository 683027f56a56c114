import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { wishedIn } from '@/features/deliveries/clashes/components/clash-question'
import { deliveryMetadata, findDeliveryPage } from '@/features/deliveries/find-delivery-page'
import { ClosedDeliveryStep } from '@/features/deliveries/occasions/components/closed-step'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { listDeliverers } from '@/features/deliveries/queries'
import { LayoutForms } from '@/features/deliveries/series/components/layout-forms'
import { SeriesForm } from '@/features/deliveries/series/components/series-form'
import { readLayout, rowsOf } from '@/features/deliveries/series/layout'
import { listSeries } from '@/features/deliveries/series/queries'
import { dayOf } from '@/lib/dates'
import { formsLeadTo } from '@/lib/onward'
import { paths } from '@/lib/paths'

/** The days that a rule has laid out: its form leads there. */
const ROWS = 'dagarna'

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
  const layout = readLayout(address)
  const today = dayOf(actor.now)
  const wished = wishedIn(delivery, occasions[0], today)
  const hasPlanned = occasions.some(({ status }) => status === 'planned')
  const place = delivery.occasions.find(one => one.place !== '')?.place ?? ''
  return (
    <OccasionPage title={t('title')} lead={t('lead')} delivery={delivery}>
      <Section title={t('rule')} lead={t('ruleLead')}>
        <LayoutForms path={`${paths.planSeries(delivery.id)}#${ROWS}`} {...{ layout, hasPlanned, way }} />
      </Section>
      <Section id={ROWS} title={t('rows')}>
        <SeriesForm
          deliveryId={delivery.id}
          occasions={occasions}
          rows={rowsOf(occasions, layout, today)}
          deliverers={deliverers}
          place={place}
          today={today}
          wished={wished}
          idempotencyKey={randomUUID()}
        />
      </Section>
    </OccasionPage>
  )
})

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { isParty, isStaff } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { listServices } from '@/features/catalogue/queries'
import { serviceChoices } from '@/features/catalogue/service-choices'
import { OwnPage } from '@/features/deliveries/assignments/components/own-page'
import { listOccasions } from '@/features/deliveries/assignments/queries'
import { CalendarLink } from '@/features/deliveries/calendar/components/calendar-link'
import { DeliveryBrowser } from '@/features/deliveries/components/delivery-browser'
import { OwnDeliveries } from '@/features/deliveries/components/own-deliveries'
import { deliveryFilter } from '@/features/deliveries/delivery-filter'
import { isDeliverer } from '@/features/deliveries/policy'
import { listDeliveries } from '@/features/deliveries/queries'
import { partyDutyParts } from '@/features/duties/components/party-duty'
import { listPartyDuties } from '@/features/duties/party-queries'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deliveries'))('title') }
}

export default pageOf(async function DeliveriesPage({ searchParams }: PageProps<'/leveranser'>) {
  const actor = await signedInActor()
  const [t, locale] = await Promise.all([getTranslations('deliveries'), getLocale()])
  if (isDeliverer(actor)) {
    const { klart: deed, tillfalle: occasion } = await searchParams
    return <OwnPage occasions={await listOccasions(actor)} now={actor.now} done={{ deed, occasion }} />
  }
  const filter = deliveryFilter.read(await searchParams)
  const [list, duties] = await Promise.all([listDeliveries(actor, filter), listPartyDuties(actor)])
  const shown = new Set(list.deliveries.map(({ id }) => id))
  const first = duties.find(one => one.isOwn && shown.has(one.deliveryId))
  const askedOf = (deliveryId: string, describedBy: string) => {
    const duty = duties.find(one => one.deliveryId === deliveryId)
    return partyDutyParts(duty, { today: dayOf(actor.now), describedBy, leads: duty && duty === first })
  }
  if (isParty(actor)) {
    return (
      <Page title={t('title')} lead={t('lead')}>
        <CalendarLink />
        <OwnDeliveries list={list} filter={filter} askedOf={askedOf} />
      </Page>
    )
  }
  if (!isStaff(actor)) notFound()
  const services = serviceChoices(locale, await listServices(actor))
  return (
    <Page title={t('title')} lead={t('leadStaff')} width="wide">
      <CalendarLink />
      <DeliveryBrowser path={paths.deliveries} filter={filter} list={list} services={services} />
    </Page>
  )
})

import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { partyActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { PrintButton } from '@/components/ui/print-button'
import { OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import { BriefFurther } from '@/features/journey/components/brief-further'
import { DeliveredTable } from '@/features/journey/components/delivered-table'
import { InterestList } from '@/features/journey/components/interest-list'
import { SaidAfterwards } from '@/features/journey/components/said-afterwards'
import { askedAfterwards, timesAsked } from '@/features/journey/occasion-ahead'
import { getJourney } from '@/features/journey/queries'
import { isHeld } from '@/features/journey/rules'
import { AgreedBriefs } from '@/features/orders/lists/components/agreed-brief'
import { OrderBriefs } from '@/features/orders/lists/components/order-brief'
import { OrderOverview } from '@/features/orders/lists/components/order-overview'
import { partedForAll } from '@/features/orders/lists/order-for-all'
import { listOrders } from '@/features/orders/queries'
import { isUnderWay, orderStatuses } from '@/features/orders/statuses'
import { listOpenQuestions } from '@/features/orders/thread/queries'
import { SuggestionList } from '@/features/suggestions/components/suggestion-list'
import { getSuggestions } from '@/features/suggestions/queries'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('journey'))('pack.title') }
}

/** On paper a list has no further page to turn to. */
const MOST_TO_PRINT = 50
const underWay = orderStatuses.filter(isUnderWay)

export default pageOf(async function PackPage() {
  const actor = await partyActor()
  const { now } = actor
  const { id, name } = actor.organisation
  const [t, places, locale, { orders }, stations, suggested] = await Promise.all([
    getTranslations('journey.pack'),
    getTranslations('common.places'),
    getLocale(),
    listOrders(actor, { status: underWay, pageSize: MOST_TO_PRINT }),
    getJourney(actor, id),
    getSuggestions(actor, id),
  ])
  const wayOf = (id: string) => stations?.find(({ order }) => order?.id === id)?.order
  const parts = partedForAll(orders.map(order => ({ ...order, lastBy: wayOf(order.id)?.lastBy })))
  const shared = Object.values(parts).flat()
  const questions = await listOpenQuestions(actor, shared)
  const askedOf = (id: string) => timesAsked(wayOf(id)?.ahead ?? [])
  const furtherOf = (id: string) => (
    <BriefFurther
      order={wayOf(id)}
      time={occasion => <OccasionTime occasion={occasion} />}
      questions={questions.filter(({ orderId }) => orderId === id)}
      isAnswered={askedOf(id)?.parties.length === 0}
    />
  )
  const held = (stations ?? []).filter(isHeld)
  const afterwards = (stations ?? []).flatMap(station => {
    const { order, service, status, deliveryId } = station
    const asked = askedAfterwards(station)
    return order && asked && status && deliveryId
      ? { ...asked, number: order.number, service, status, href: paths.delivery(deliveryId) }
      : []
  })
  const interests = (stations ?? []).filter(({ order }) => !order)
  const trail = [{ href: paths.organisation, label: places('organisation') }, { label: t('title') }]
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      eyebrow={name}
      title={t('title')}
      lead={t('lead', { day: dayText(locale, dayOf(now)) })}
      bar={
        <>
          <p>{t('howShort')}</p>
          <PrintButton label={t('print')} />
        </>
      }
      nextStep={
        <>
          <PrintButton label={t('print')} />
          <p className="text-ink-soft">{t('how')}</p>
        </>
      }
    >
      {shared.length + afterwards.length > 0 && (
        <OrderOverview orders={shared} {...{ afterwards, askedOf, now }} />
      )}
      <Section title={t('orders')} lead={t('ordersLead')}>
        {parts.toDecide.length === 0 && <p className="text-ink-soft">{t('noOrders')}</p>}
        <OrderBriefs orders={parts.toDecide} furtherOf={furtherOf} />
      </Section>
      {(['agreed', 'delivering'] as const).map(
        part =>
          parts[part].length > 0 && (
            <Section key={part} title={t(part)} lead={t(`${part}Lead`)}>
              <AgreedBriefs orders={parts[part]} {...{ askedOf, now, furtherOf }} />
            </Section>
          ),
      )}
      {held.length > 0 && (
        <Section title={t('delivered')}>
          <DeliveredTable stations={held} />
          <SaidAfterwards stations={held} />
        </Section>
      )}
      {interests.length > 0 && (
        <Section title={t('interests')}>
          <InterestList stations={interests} />
        </Section>
      )}
      <SuggestionList suggested={suggested} mayAct={false} most={3} />
      <section className="hidden print:block print:break-inside-avoid">
        <h2 className="text-xl">{t('notes')}</h2>
        {['first', 'second', 'third', 'fourth', 'fifth'].map(line => (
          <div key={line} className="h-9 border-b border-line-strong" />
        ))}
      </section>
    </Page>
  )
})

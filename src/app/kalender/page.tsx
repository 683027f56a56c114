import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { SignOf } from '@/components/signs/sign-of'
import { listServices } from '@/features/catalogue/queries'
import { serviceChoices } from '@/features/catalogue/service-choices'
import { calendarFilter } from '@/features/deliveries/calendar/calendar-filter'
import { CalendarFilters } from '@/features/deliveries/calendar/components/calendar-filters'
import { CalendarLinks } from '@/features/deliveries/calendar/components/calendar-links'
import { CalendarSpan } from '@/features/deliveries/calendar/components/calendar-span'
import { ComingDays } from '@/features/deliveries/calendar/components/coming-days'
import type { EntryReader } from '@/features/deliveries/calendar/components/entry-list'
import { listCalendar } from '@/features/deliveries/calendar/queries'
import { spanOf } from '@/features/deliveries/calendar/span'
import { FeedSection } from '@/features/deliveries/feed/components/feed-section'
import { getOwnFeed } from '@/features/deliveries/feed/queries'
import { isDeliverer } from '@/features/deliveries/policy'
import { listDeliverers } from '@/features/deliveries/queries'
import { dayOf } from '@/lib/dates'
import { doneText } from '@/lib/done'
import { portalUrl } from '@/lib/env'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('title') }
}

export default pageOf(async function CalendarPage({ searchParams }: PageProps<'/kalender'>) {
  const asked = await searchParams
  const actor = await signedInActor()
  const role = roleOf(actor) ?? notFound()
  const reader: EntryReader = { role, sign: service => <SignOf service={service} size={22} /> }
  const filter = calendarFilter.read(asked)
  const today = dayOf(actor.now)
  const span = spanOf(filter, today)
  const [t, locale, calendar, services, deliverers, feed] = await Promise.all([
    getTranslations('calendar'),
    getLocale(),
    listCalendar(actor, span, filter),
    listServices(actor),
    listDeliverers(actor),
    getOwnFeed(actor),
  ])
  // Staff choose among many first where there is room. On a phone the days come before the choice, as for all others.
  const filters = (
    <CalendarFilters
      filter={filter}
      services={serviceChoices(locale, services)}
      deliverers={role === 'staff' ? deliverers.map(({ id, name }) => ({ value: id, label: name })) : null}
    />
  )
  return (
    <Page title={t('title')} lead={t(`lead.${role}`)} width="wide">
      {role === 'staff' && <div className="max-lg:order-1">{filters}</div>}
      <ComingDays {...{ calendar, reader }} />
      <CalendarLinks span={span} filter={filter} today={today} />
      <CalendarSpan {...{ span, filter, calendar, reader, deliverers, today }} />
      {role !== 'staff' && filters}
      <FeedSection feed={feed} site={portalUrl()} done={doneText(t, asked.klart)} />
    </Page>
  )
})

function roleOf(actor: Actor): EntryReader['role'] | null {
  if (isStaff(actor)) return 'staff'
  if (isParty(actor)) return 'party'
  return isDeliverer(actor) ? 'deliverer' : null
}

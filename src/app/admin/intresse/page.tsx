import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { FilteredList } from '@/components/layout/filtered-list'
import { OldAddress } from '@/components/layout/old-address'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { listServices } from '@/features/catalogue/queries'
import { serviceChoices } from '@/features/catalogue/service-choices'
import { SavedCall } from '@/features/duties/components/saved-call'
import { callFilter } from '@/features/interest/calls/call-filter'
import { listCallContacts } from '@/features/interest/calls/call-queries'
import { CallFilters } from '@/features/interest/calls/components/call-filters'
import { CallList } from '@/features/interest/calls/components/call-list'
import { PrintHead } from '@/features/interest/calls/components/print-head'
import { listCalls } from '@/features/interest/calls/queries'
import { InterestDone } from '@/features/interest/components/interest-done'
import { countUnconfirmed } from '@/features/interest/unconfirmed/queries'
import { ViewLinks } from '@/features/saved-views/components/view-links'
import { ViewSaved } from '@/features/saved-views/components/view-saved'
import { listSavedViews } from '@/features/saved-views/queries'
import { selectionOf } from '@/features/saved-views/selection'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('interest')
  return { title: t('calls.title') }
}

export default pageOf(async function CallListPage({ searchParams }: PageProps<'/admin/intresse'>) {
  const actor = await staffActor()
  const said = await searchParams
  const filter = callFilter.read(said)
  const [t, unconfirmed, locale, services, list, waiting, views] = await Promise.all([
    getTranslations('interest.calls'),
    getTranslations('interest.unconfirmed'),
    getLocale(),
    listServices(actor),
    listCalls(actor, filter),
    countUnconfirmed(actor),
    listSavedViews(actor, 'interests'),
  ])
  const contacts = await listCallContacts(
    actor,
    list.calls.map(({ interestId }) => interestId),
  )
  const choices = serviceChoices(locale, services)
  const { colleagues } = list
  const today = dayOf(actor.now)
  const shown = callFilter.write(paths.adminInterests, { ...filter, page: 1 })
  const [, search = ''] = shown.split('?')
  const isFiltered = callFilter.write(paths.adminInterests, filter) !== paths.adminInterests
  return (
    <Page
      title={t('title')}
      ways={
        <ViewLinks views={views} shown={shown}>
          <TextLink href={paths.adminFunnel}>{t('funnel')}</TextLink>
          {waiting > 0 && (
            <TextLink href={paths.adminUnconfirmed}>{unconfirmed('waiting', { count: waiting })}</TextLink>
          )}
        </ViewLinks>
      }
      width="list"
    >
      {said.efter ? <SavedCall actor={actor} asked={said} isLast /> : <InterestDone klart={said.klart} />}
      <ViewSaved klart={said.klart} />
      <OldAddress isOld={callFilter.asksInVain(said)} />
      <PrintHead
        {...{ filter, today, total: list.total }}
        selection={selectionOf({ list: 'interests', search }, { locale, services: choices, colleagues })}
        pages={Math.ceil(list.total / list.pageSize)}
      />
      <FilteredList
        {...list}
        page={filter.page}
        href={page => callFilter.write(paths.adminInterests, { ...filter, page })}
        filters={<CallFilters {...{ filter, colleagues, turns: list.turns }} services={choices} />}
        foundHidden
        found={t('found', { count: list.total })}
        empty={<NoCalls isFiltered={isFiltered} />}
      >
        {list.calls.length > 0 && (
          <CallList {...{ calls: list.calls, contacts, filter, today, personId: actor.personId }} />
        )}
      </FilteredList>
    </Page>
  )
})

async function NoCalls({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations('interest.calls')
  const way = isFiltered ? (
    <ButtonLink href={paths.adminInterests}>{t('clear')}</ButtonLink>
  ) : (
    <ButtonLink href={paths.adminOrders}>{t('toOrders')}</ButtonLink>
  )
  return (
    <EmptyState title={isFiltered ? t('none') : t('empty')} action={way}>
      <p>{isFiltered ? t('noneWhat') : t('emptyWhat')}</p>
    </EmptyState>
  )
}

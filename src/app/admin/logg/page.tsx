import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { ActionForm } from '@/components/form/action-form'
import { DoneNotice } from '@/components/layout/done-notice'
import { OldAddress } from '@/components/layout/old-address'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { EventList } from '@/features/event-log/components/event-list'
import { eventFilter } from '@/features/event-log/event-filter'
import { listEvents } from '@/features/event-log/queries'
import { askForLogCheckAction } from '@/features/receipts/log/actions'
import { LateCheck } from '@/features/receipts/log/components/late-check'
import { LatestFault, LatestWhole, LogChecks } from '@/features/receipts/log/components/log-checks'
import { LogHeadSection } from '@/features/receipts/log/components/log-head'
import { getLogHead, listLogChecks } from '@/features/receipts/log/queries'
import { ViewLinks } from '@/features/saved-views/components/view-links'
import { ViewSaved } from '@/features/saved-views/components/view-saved'
import { listSavedViews } from '@/features/saved-views/queries'
import { getLogAddress } from '@/features/settings/queries'
import { dayOf } from '@/lib/dates'
import { doneIn } from '@/lib/done'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('receipts'))('log.title') }
}

export default pageOf(async function LogPage({ searchParams }: PageProps<'/admin/logg'>) {
  const actor = await staffActor()
  const asked = await searchParams
  const filter = eventFilter.read(asked)
  const [t, found, views, head, checks, address] = await Promise.all([
    getTranslations('receipts.log'),
    listEvents(actor, filter),
    listSavedViews(actor, 'log'),
    getLogHead(actor),
    listLogChecks(actor),
    getLogAddress(actor),
  ])
  return (
    <Page
      title={t('title')}
      lead={
        <>
          {t('lead')} <LatestWhole check={checks[0]} />
        </>
      }
      ways={
        <ViewLinks views={views} shown={eventFilter.write(paths.adminLog, { ...filter, before: undefined })}>
          <ActionForm action={askForLogCheckAction} fields={{}} label={t('check')} />
        </ViewLinks>
      }
      width="list"
    >
      <DoneNotice text={doneIn(asked.klart) === 'asked' ? t('asked') : null} />
      <LateCheck watch={{ checkedAt: checks[0]?.checkedAt ?? null, since: null }} now={actor.now} />
      <LatestFault check={checks[0]} />
      <ViewSaved klart={asked.klart} />
      <OldAddress isOld={eventFilter.asksInVain(asked)} />
      <EventList filter={filter} found={found} today={dayOf(actor.now)} />
      <LogHeadSection head={head} address={address} />
      <LogChecks checks={checks} />
    </Page>
  )
})

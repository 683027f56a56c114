import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isAdmin } from '@/auth/actor'
import { staffActor } from '@/auth/current-actor'
import { DoneNotice } from '@/components/layout/done-notice'
import { DownloadLinks } from '@/components/layout/download-links'
import { OldAddress } from '@/components/layout/old-address'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { PagedRows } from '@/components/ui/page-links'
import { TextLink } from '@/components/ui/text-link'
import { workplaceAt } from '@/features/duties/duty-pages'
import { MailState } from '@/features/notifications/outbox/components/mail-outage'
import { OutboxEmpty } from '@/features/notifications/outbox/components/outbox-empty'
import { OutboxFilters, WhatNow } from '@/features/notifications/outbox/components/outbox-filter'
import { OutboxTable } from '@/features/notifications/outbox/components/outbox-table'
import { getMailHealth } from '@/features/notifications/outbox/health-queries'
import { listMail } from '@/features/notifications/outbox/queries'
import { outboxFilter } from '@/features/notifications/outbox/schema'
import { ViewLinks } from '@/features/saved-views/components/view-links'
import { ViewSaved } from '@/features/saved-views/components/view-saved'
import { listSavedViews } from '@/features/saved-views/queries'
import { doneText } from '@/lib/done'
import { paths } from '@/lib/paths'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('outbox.title') }
}

export default pageOf(async function OutboxPage({ searchParams }: Props) {
  const actor = await staffActor()
  const asked = await searchParams
  const filter = outboxFilter.read(asked)
  const [t, outbox, health, views] = await Promise.all([
    getTranslations('notifications.outbox'),
    listMail(actor, filter),
    getMailHealth(actor),
    listSavedViews(actor, 'mail'),
  ])
  const href = (page: number) => outboxFilter.write(paths.adminMail, { ...filter, page })
  return (
    <Page
      title={t('title')}
      lead={<MailState health={health} now={actor.now} />}
      ways={
        <ViewLinks views={views} shown={href(1)}>
          {isAdmin(actor) && <TextLink href={paths.adminJobs}>{t('jobs')}</TextLink>}
        </ViewLinks>
      }
      width="list"
    >
      <DoneNotice text={doneText(t, asked.klart)} />
      <ViewSaved klart={asked.klart} />
      <OldAddress isOld={outboxFilter.asksInVain(asked)} />
      <OutboxFilters filter={filter} />
      {outbox.total > 0 && <WhatNow filter={filter} room={workplaceAt({ kind: 'mail', page: 1 })} />}
      <PagedRows {...outbox} page={filter.page} href={href} empty={<OutboxEmpty filter={filter} />}>
        {outbox.mails.length > 0 && <OutboxTable mails={outbox.mails} filter={filter} />}
      </PagedRows>
      {outbox.total > 0 && <DownloadLinks shown={href(1)} />}
    </Page>
  )
})

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { inboxReader } from '@/auth/demo-people'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { EmptyState } from '@/components/ui/empty-state'
import { InboxFilter, InboxList } from '@/features/notifications/outbox/components/inbox-list'
import { listCapturedMail, listMailReceivers } from '@/features/notifications/outbox/queries'
import { inboxFor } from '@/features/notifications/outbox/rules'
import { inboxSearchSchema } from '@/features/notifications/outbox/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('inbox.title') }
}

export default pageOf(async function InboxPage({ searchParams }: PageProps<'/demo/inkorg'>) {
  const { till } = inboxSearchSchema.parse(await searchParams)
  const actor = inboxReader()
  if (!actor) notFound()
  const { own, receiver } = inboxFor(await currentActor(), till)
  const [t, mails, receivers] = await Promise.all([
    getTranslations('notifications.inbox'),
    listCapturedMail(actor, receiver || undefined),
    listMailReceivers(actor),
  ])
  return (
    <Page title={t('title')} lead={t('lead')}>
      {receivers.length > 0 && <InboxFilter {...{ receivers, receiver, own }} />}
      {mails.length > 0 ? (
        <InboxList mails={mails} />
      ) : (
        <EmptyState title={t('empty')}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      )}
    </Page>
  )
})

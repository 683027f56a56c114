import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentReader, signedInActor } from '@/auth/current-actor'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { MailFault } from '@/features/notifications/components/mail-fault'
import { NotificationList } from '@/features/notifications/components/notification-list'
import { getNotifications } from '@/features/notifications/queries'
import { mailReaderOf } from '@/features/notifications/rules'
import { doneIn } from '@/lib/done'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('page.title') }
}

export default pageOf(async function NotificationsPage({ searchParams }: PageProps<'/aviseringar'>) {
  const actor = await signedInActor()
  const { klart } = await searchParams
  const [t, notifications, { mailFailedAt }] = await Promise.all([
    getTranslations('notifications'),
    getNotifications(actor),
    currentReader(),
  ])
  const isOfFigures = mailReaderOf(actor.role) === null
  return (
    <Page title={t('page.title')} lead={t(isOfFigures ? 'page.ofReader.lead' : 'page.lead')}>
      <DoneNotice text={doneIn(klart) === 'read' ? t('list.done') : null} />
      <MailFault actor={actor} failedAt={mailFailedAt} />
      {notifications.length > 0 ? (
        <NotificationList notifications={notifications} />
      ) : isOfFigures ? (
        <EmptyState
          title={t('page.ofReader.title')}
          action={<ButtonLink href={paths.statistics}>{t('page.ofReader.action')}</ButtonLink>}
        >
          <p>{t('page.ofReader.text')}</p>
        </EmptyState>
      ) : (
        <EmptyState
          title={t('page.emptyTitle')}
          action={<ButtonLink href={paths.overview}>{t('page.toOverview')}</ButtonLink>}
        >
          <p>{t('page.empty')}</p>
        </EmptyState>
      )}
    </Page>
  )
})

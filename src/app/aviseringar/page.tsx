import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedInActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationList } from '@/features/notifications/components/notification-list'
import { getNotifications } from '@/features/notifications/queries'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('page.title') }
}

export default async function NotificationsPage() {
  const actor = await signedInActor()
  const [t, notifications] = await Promise.all([getTranslations('notifications'), getNotifications(actor)])
  return (
    <Page title={t('page.title')} lead={t('page.lead')}>
      {notifications.length > 0 ? (
        <NotificationList notifications={notifications} />
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
}

import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { Section } from '@/components/layout/section'
import { markReadAction } from '@/features/notifications/actions'
import { NotificationItem } from '@/features/notifications/components/notification-item'
import type { NotificationView } from '@/features/notifications/queries'

export type NotificationListProps = { notifications: NotificationView[] }

/** Unread notifications first, with one press that marks them all. The read ones follow. */
export function NotificationList({ notifications }: NotificationListProps) {
  const t = useTranslations('notifications.list')
  const unread = notifications.filter(one => !one.isRead)
  const read = notifications.filter(one => one.isRead)
  // Told of an event at any time after it: the first row need not be the last that was told.
  const until = new Date(Math.max(...unread.map(one => Number(one.createdAt))))
  return (
    <>
      <Section title={t('unread')}>
        {unread.length > 0 ? (
          <div className="flex flex-col gap-8">
            <Items notifications={unread} label={t('label')} />
            <Form action={markReadAction} submitLabel={t('markRead')} submitVariant="secondary">
              <input type="hidden" name="until" value={until.toISOString()} />
            </Form>
          </div>
        ) : (
          <p>{t('allRead')}</p>
        )}
      </Section>
      {read.length > 0 && (
        <Section title={t('read')}>
          <Items notifications={read} label={t('read')} />
        </Section>
      )}
    </>
  )
}

function Items({ notifications, label }: NotificationListProps & { label: string }) {
  return (
    <ul aria-label={label} className="border-t border-line">
      {notifications.map(notification => (
        <NotificationItem key={notification.id} notification={notification} />
      ))}
    </ul>
  )
}

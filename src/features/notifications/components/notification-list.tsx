import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { TextLink } from '@/components/ui/text-link'
import { markReadAction } from '@/features/notifications/actions'
import type { NotificationSubject, NotificationView } from '@/features/notifications/queries'
import { useFormatter } from '@/messages/formatter'

export type NotificationListProps = { notifications: NotificationView[] }

/** Unread notifications, each leading to what it is about, and one press that marks them all. */
export function NotificationList({ notifications }: NotificationListProps) {
  const t = useTranslations('notifications')
  const newest = notifications[0]
  return (
    <div className="flex flex-col gap-8">
      <ul aria-label={t('list.label')} className="border-t border-line">
        {notifications.map(notification => (
          <NotificationItem key={notification.id} notification={notification} />
        ))}
      </ul>
      {newest && (
        <Form action={markReadAction} submitLabel={t('list.markRead')} submitVariant="secondary">
          <input type="hidden" name="until" value={newest.createdAt.toISOString()} />
        </Form>
      )}
    </div>
  )
}

function NotificationItem({ notification }: { notification: NotificationView }) {
  const t = useTranslations('notifications')
  const format = useFormatter()
  const { letter, subject, createdAt } = notification
  const nameOf = ({ party }: NotificationSubject) => {
    const name = party ? t(`parties.${party}`) : ''
    return { party: name, partyFirst: name.charAt(0).toLocaleUpperCase() + name.slice(1) }
  }
  return (
    <li className="flex flex-col gap-1 border-b border-line py-4">
      {subject ? (
        <TextLink href={subject.path} className="text-lg font-semibold">
          {t(`letters.${letter}.subject`, { ...subject, ...nameOf(subject) })}
        </TextLink>
      ) : (
        <p className="font-semibold">{t('list.elsewhere')}</p>
      )}
      <p className="text-sm text-ink-soft">
        {subject ? subject.organisation : t('list.elsewhereHint')}
        {' · '}
        <time dateTime={createdAt.toISOString()}>
          {format.dateTime(createdAt, { dateStyle: 'long', timeStyle: 'short' })}
        </time>
      </p>
    </li>
  )
}

import { useTranslations } from 'next-intl'
import { classNames } from '@/components/class-names'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { SignOf } from '@/components/signs/sign-of'
import { TextLink } from '@/components/ui/text-link'
import { markOneReadAction } from '@/features/notifications/actions'
import type { NotificationSubject, NotificationView } from '@/features/notifications/queries'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

/** One notification, leading to what it is about. */
export function NotificationItem({ notification }: { notification: NotificationView }) {
  const t = useTranslations('notifications')
  const format = useFormatter()
  const { id, subject, happenedAt, isRead } = notification
  const what = subject?.headline ?? t('list.elsewhere')
  const when = format.dateTime(happenedAt, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <li className="flex flex-col gap-x-6 gap-y-2 border-b border-line py-4 sm:flex-row sm:items-start sm:justify-between">
      <div className="flex min-w-0 gap-4">
        <span className="w-10 shrink-0">{subject?.sign && <SignOf service={subject.sign} size={40} />}</span>
        <div className="flex min-w-0 flex-col gap-1">
          {subject ? (
            <TextLink
              href={subject.path}
              className={classNames('row-way text-lg', !isRead && 'font-semibold')}
            >
              {what}
            </TextLink>
          ) : (
            <p className={classNames(!isRead && 'font-semibold')}>{what}</p>
          )}
          {subject?.quote && (
            <p className="max-w-measure">
              <q lang={WRITTEN_IN} className="wrap-anywhere">
                {subject.quote}
              </q>
            </p>
          )}
          <p className="text-sm text-ink-soft">
            {subject ? <Where subject={subject} /> : t('list.elsewhereHint')}
            {' · '}
            <time dateTime={happenedAt.toISOString()}>{when}</time>
          </p>
        </div>
      </div>
      {!isRead && <MarkOne id={id} what={`${what}, ${when}`} />}
    </li>
  )
}

function Where({ subject: { organisation, order } }: { subject: NotificationSubject }) {
  const t = useTranslations('notifications')
  if (!order) return organisation
  const { number, unit } = order
  return (
    <>
      {t.rich('list.which', {
        number,
        unit: unit || 'none',
        written: text => <span lang={WRITTEN_IN}>{text}</span>,
      })}{' '}
      {organisation}
    </>
  )
}

function MarkOne({ id, what }: { id: string; what: string }) {
  const t = useTranslations('notifications.list')
  return (
    <Form action={markOneReadAction} id={`mark-${id}`} className="-ms-3 shrink-0 sm:-me-3 sm:ms-0">
      <input type="hidden" name="notificationId" value={id} />
      <div>
        <SubmitButton variant="quiet">
          <span aria-hidden>{t('markOne')}</span>
          <span className="sr-only">{t('markOneOf', { what })}</span>
        </SubmitButton>
      </div>
    </Form>
  )
}

import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { isOutage, type MailHealth } from '@/features/notifications/outbox/rules'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

type OutageProps = { health: MailHealth; now: Date; withLink?: boolean }

/** Tells the staff that no mail goes, since when and how much waits; nothing while all is well. */
export function MailOutage({ health, now, withLink }: OutageProps) {
  const t = useTranslations('notifications.outbox.health')
  const format = useFormatter()
  const { since, waiting, lastError } = health
  if (!since || !isOutage(health, now)) return null
  const time = format.dateTime(since, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <Notice tone="danger" title={t('outage', { time })}>
      <p>{t('outageText', { count: waiting })}</p>
      {lastError && <p className="wrap-anywhere">{t('answer', { error: lastError })}</p>}
      <p>{t('outageDo')}</p>
      {withLink && (
        <p>
          <TextLink href={paths.adminMail}>{t('see')}</TextLink>
        </p>
      )}
    </Notice>
  )
}

/** How the mail goes, in one line; while it stands still, a notice. */
export function MailState({ health, now }: OutageProps) {
  const t = useTranslations('notifications.outbox.health')
  const format = useFormatter()
  const { waiting, lastSentAt, failed } = health
  return (
    <div className="flex flex-col gap-4">
      <MailOutage health={health} now={now} />
      <p>
        {!isOutage(health, now) && `${t('well')} ${t('waiting', { count: waiting })} `}
        {lastSentAt &&
          t('lastSent', { time: format.dateTime(lastSentAt, { dateStyle: 'long', timeStyle: 'short' }) })}
        {failed > 0 && (
          <>
            {' '}
            {t('failed', { count: failed })}{' '}
            <TextLink href={`${paths.adminMail}?lage=failed`}>{t('seeFailed')}</TextLink>
          </>
        )}
      </p>
    </div>
  )
}

import { useTranslations } from 'next-intl'
import type { SignedInActor } from '@/auth/actor'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { OwnMail } from '@/features/notifications/queries'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

export type MailFaultProps = { actor: SignedInActor; mail: OwnMail; withLink?: boolean }

/** Tells people that mail does not reach them, and what to do about it. */
export function MailFault({ actor, mail, withLink }: MailFaultProps) {
  const t = useTranslations('notifications.fault')
  const format = useFormatter()
  if (!mail.failedAt) return null
  const day = format.dateTime(mail.failedAt, { dateStyle: 'long' })
  return (
    <Notice tone="warning" title={t('title')}>
      <p>{t('text', { day })}</p>
      <p className="wrap-anywhere">{t('do', { email: actor.email })}</p>
      {withLink && (
        <p>
          <TextLink href={paths.notifications}>{t('see')}</TextLink>
        </p>
      )}
    </Notice>
  )
}

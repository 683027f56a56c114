import { useTranslations } from 'next-intl'
import type { SignedInActor } from '@/auth/actor'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

export type MailFaultProps = { actor: SignedInActor; failedAt: Date | null; withLink?: boolean }

/** Tells people that mail does not reach them, and what to do about it. */
export function MailFault({ actor, failedAt, withLink }: MailFaultProps) {
  const t = useTranslations('notifications.fault')
  const format = useFormatter()
  if (!failedAt) return null
  const day = format.dateTime(failedAt, { dateStyle: 'long' })
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

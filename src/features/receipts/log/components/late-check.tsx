import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { isCheckLate, type LogWatch } from '@/features/receipts/log/rules'
import { paths } from '@/lib/paths'
import { instantText } from '@/lib/time-text'

type LateCheckProps = { watch: LogWatch; now: Date; withLink?: boolean }

/** Tells the staff that the log has not been checked for too long, or never; nothing while it is. */
export function LateCheck({ watch, now, withLink }: LateCheckProps) {
  const t = useTranslations('receipts.log.late')
  const locale = useLocale()
  if (!isCheckLate(watch, now)) return null
  const { checkedAt } = watch
  const when = checkedAt ? instantText(locale, checkedAt.toISOString()) : 'none'
  return (
    <Notice tone="warning" title={t('title', { when })}>
      <p>{t('text')}</p>
      {withLink && (
        <p>
          <TextLink href={paths.adminLog}>{t('see')}</TextLink>
        </p>
      )}
    </Notice>
  )
}

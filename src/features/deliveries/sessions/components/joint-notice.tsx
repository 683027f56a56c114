import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { JoinedPart } from '@/features/deliveries/sessions/queries'
import { namesTogether } from '@/lib/organisation-name'

export type JointNoticeProps = { organisation: string; joined: readonly JoinedPart[] }

/** Says whom a change of a joint session is about. */
export function JointNotice({ organisation, joined }: JointNoticeProps) {
  const t = useTranslations('deliveries.joint')
  const locale = useLocale()
  if (joined.length === 0) return null
  const organisations = namesTogether(locale, [organisation, ...joined.map(one => one.organisation)])
  return (
    <Notice title={t('title')}>
      <p>{t('text', { organisations })}</p>
    </Notice>
  )
}

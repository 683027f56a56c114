import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import type { JoinedPart } from '@/features/deliveries/sessions/queries'
import { namesTogether } from '@/lib/organisation-name'

export type JointNoticeProps = {
  organisation: string
  joined: readonly JoinedPart[]
  occasion: Pick<OccasionView, 'sessionId' | 'status'>
  /** They are listed beside the form, so that their number is enough. */
  isListed?: boolean
}

/** Says whom a change of a joint session is about. */
export function JointNotice({ organisation, joined, occasion, isListed = false }: JointNoticeProps) {
  const t = useTranslations('deliveries.joint')
  const locale = useLocale()
  if (joined.length === 0) {
    const isRest = occasion.sessionId && occasion.status !== 'done'
    return isRest ? <p className="max-w-measure">{t('alone', { organisation })}</p> : null
  }
  if (isListed) return <p className="text-sm text-ink-soft">{t('counted', { count: joined.length + 1 })}</p>
  const organisations = namesTogether(locale, [organisation, ...joined.map(one => one.organisation)])
  return (
    <Notice title={t('title')}>
      <p>{t('text', { organisations })}</p>
    </Notice>
  )
}

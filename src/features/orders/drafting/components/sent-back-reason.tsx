import { useTranslations } from 'next-intl'
import { whySentBack } from '@/features/orders/drafting/sent-back'
import type { OrderView } from '@/features/orders/queries'
import { WRITTEN_IN } from '@/lib/written'

type SentBackReasonProps = { order: OrderView; version: OrderView['versions'][number] | undefined }

/** The reason that a version was sent back with, beside what has changed since. */
export function SentBackReason({ order, version }: SentBackReasonProps) {
  const t = useTranslations('orders')
  const why = version && whySentBack(order, version)
  if (!why) return null
  const from = why.party ? t(`partyTitle.${why.party}`) : t('staff')
  return (
    <p className="text-base">
      {t(why.party ? 'edit.declinedBy' : 'sign.returnedBy', { party: from, version: version.number })}{' '}
      <q lang={WRITTEN_IN} className="wrap-anywhere">
        {why.reason}
      </q>
    </p>
  )
}

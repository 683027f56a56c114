import { useTranslations } from 'next-intl'
import { Unbroken } from '@/components/ui/unbroken'
import { whySentBack } from '@/features/orders/drafting/sent-back'
import type { OrderView } from '@/features/orders/queries'
import type { Party } from '@/lib/party'
import { WRITTEN_IN } from '@/lib/written'

type SentBackReasonProps = {
  order: OrderView
  version: OrderView['versions'][number] | undefined
  /** The reader's, where it may be the one that sent it back. */
  own?: Party
}

/** The reason that a version was sent back with, beside what has changed since. */
export function SentBackReason({ order, version, own }: SentBackReasonProps) {
  const t = useTranslations('orders')
  const why = version && whySentBack(order, version)
  if (!why) return null
  const from = why.party ? t(`partyTitle.${why.party}`) : t('staff')
  const said = { whose: 'other', party: from, version: version.number }
  const key = why.party ? 'edit.declinedBy' : 'sign.returnedBy'
  return (
    <p className="max-w-measure">
      <Unbroken>{own && why.party === own ? t('sign.ownReason') : t(key, said)}</Unbroken>{' '}
      <q lang={WRITTEN_IN} className="wrap-anywhere">
        {why.reason}
      </q>
    </p>
  )
}

import { useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderListItem } from '@/features/orders/order-rows'
import { quoteOf } from '@/lib/quote'
import { WRITTEN_IN } from '@/lib/written'

type DeclinedRowProps = { declined: NonNullable<OrderListItem['declined']>; reader: Actor }

/** The party that declined, and the beginning of its reason. The reader's own party is called "you". */
export function DeclinedRow({ declined: { party, reason }, reader }: DeclinedRowProps) {
  const t = useTranslations('orders')
  const whose = isParty(reader) && reader.party === party ? 'own' : 'other'
  return (
    <p className="max-w-measure">
      <Unbroken>{t('list.declined', { whose, party: t(`partyTitle.${party}`) })}</Unbroken>{' '}
      <q lang={WRITTEN_IN} className="wrap-anywhere">
        {quoteOf(reason)}
      </q>
    </p>
  )
}

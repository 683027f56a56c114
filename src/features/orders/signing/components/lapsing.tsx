import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderView } from '@/features/orders/queries'
import { inOrderOfSigning } from '@/features/orders/signing/party-lines'
import { useFormatter } from '@/messages/formatter'

/** Before a party says no: the signatures that end with the version. */
export function Lapsing({ order }: { order: OrderView }) {
  const t = useTranslations('orders.decline')
  const party = useTranslations('common.party')
  const format = useFormatter()
  const signed = inOrderOfSigning(order.lines)
  if (signed.length === 0) return null
  const parties = format.list(signed.map(line => party(line.party)))
  return (
    <Notice tone="warning">
      <Unbroken>{t('lapsing', { parties, count: signed.length })}</Unbroken>
    </Notice>
  )
}

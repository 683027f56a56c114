import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderView } from '@/features/orders/queries'
import { inOrderOfSigning } from '@/features/orders/signing/party-lines'
import { useFormatter } from '@/messages/formatter'

type LapsingProps = Pick<OrderView, 'lines'> & {
  /** The parties sign again, or the order ends. */
  next?: 'version' | 'end'
}

/** Before a version is declined, changed or ended: the signatures that end with it. */
export function Lapsing({ lines, next = 'version' }: LapsingProps) {
  const t = useTranslations('orders.decline')
  const party = useTranslations('common.party')
  const format = useFormatter()
  const signed = inOrderOfSigning(lines)
  if (signed.length === 0) return null
  const parties = format.list(signed.map(line => party(line.party)))
  return (
    <Notice tone="warning">
      <Unbroken>{t('lapsing', { parties, count: signed.length, next })}</Unbroken>
    </Notice>
  )
}

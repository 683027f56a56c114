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

/** Before a version is changed or ended: the signatures that end with it. */
export function Lapsing({ lines, next = 'version' }: LapsingProps) {
  const t = useTranslations('orders.decline')
  const signed = useSigned(lines)
  if (signed.count === 0) return null
  return (
    <Notice tone="warning">
      <Unbroken>{t('lapsing', { ...signed, next })}</Unbroken>
    </Notice>
  )
}

/** All that a decline does to a version, said before the press. */
export function VersionCloses({ lines, version }: Pick<OrderView, 'lines'> & { version: number }) {
  const t = useTranslations('orders.decline')
  const signed = useSigned(lines)
  return (
    <p className="max-w-measure">
      <Unbroken>{t(signed.count > 0 ? 'closesSigned' : 'closes', { ...signed, version })}</Unbroken>
    </p>
  )
}

function useSigned(lines: OrderView['lines']) {
  const party = useTranslations('common.party')
  const format = useFormatter()
  const signed = inOrderOfSigning(lines)
  return { parties: format.list(signed.map(line => party(line.party))), count: signed.length }
}

import { useTranslations } from 'next-intl'
import { RingSign } from '@/components/ui/ring-sign'
import { countSigned, type PartyLine } from '@/features/orders/signing/party-lines'

/** The ring of an order in a list. The words beside it say the same. */
export function OrderSign({ lines, size }: { lines: PartyLine[]; size?: number }) {
  const t = useTranslations('orders')
  return <RingSign states={lines.map(line => line.mark)} size={size} label={t('ring', countSigned(lines))} />
}

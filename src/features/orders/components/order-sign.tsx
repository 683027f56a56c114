import { useTranslations } from 'next-intl'
import { ringName } from '@/components/ui/ring-geometry'
import { RingSign } from '@/components/ui/ring-sign'
import { countSigned, type PartyLine } from '@/features/orders/signing/party-lines'

/** The ring of an order in a list. The words beside it say the same. An order that was read in has none. */
export function OrderSign({ lines }: { lines: PartyLine[] }) {
  const t = useTranslations('orders')
  if (lines.length === 0) return null
  return <RingSign name={ringName(lines.map(line => line.mark))} label={t('ring', countSigned(lines))} />
}

import { useTranslations } from 'next-intl'
import { Ring } from '@/components/ui/ring'
import { countSigned, type PartyLine, ringPartsOf } from '@/features/orders/signing/party-lines'

export type OrderRingProps = { lines: PartyLine[]; size?: number; animate?: boolean }

/** The sign of an order. The words beside it say the same. An order that was read in has none. */
export function OrderRing({ lines, size, animate }: OrderRingProps) {
  const t = useTranslations('orders')
  if (lines.length === 0) return null
  const segments = ringPartsOf(lines).map(({ side, state, party }) => ({
    side,
    state,
    label: t(`partyTitle.${party}`),
  }))
  return <Ring segments={segments} size={size} animate={animate} label={t('ring', countSigned(lines))} />
}

import { useTranslations } from 'next-intl'
import { Ring } from '@/components/ui/ring'
import {
  countSigned,
  inOrderOfSigning,
  type PartyLine,
  ringPartsOf,
} from '@/features/orders/signing/party-lines'

export type OrderRingProps = {
  lines: PartyLine[]
  size?: number
  /** It closes before one's eyes, in the order of signing. */
  isClosing?: boolean
  /** With the parties' names at its segments, on a screen that has room for them. */
  isNamed?: boolean
}

/** The sign of an order. The words beside it say the same. An order that was read in has none. */
export function OrderRing({ lines, size, isClosing, isNamed }: OrderRingProps) {
  const t = useTranslations('orders')
  if (lines.length === 0) return null
  const segments = ringPartsOf(lines).map(({ side, state, party }) => ({
    side,
    state,
    label: t(`partyTitle.${party}`),
  }))
  const arriving = isClosing ? inOrderOfSigning(lines).map(line => lines.indexOf(line)) : undefined
  const label = t('ring', countSigned(lines))
  return <Ring segments={segments} size={size} arriving={arriving} isNamed={isNamed} label={label} />
}

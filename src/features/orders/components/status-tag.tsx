import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import { type OrderPhase, type OrderStatus, phaseOf } from '@/features/orders/statuses'

const tones: Record<OrderPhase, Tone> = {
  writing: 'neutral',
  signing: 'waiting',
  agreed: 'success',
  delivering: 'info',
  delivered: 'success',
  ended: 'danger',
}
/** Where a status asks for more, or less, than its phase does. */
const ownTones: Partial<Record<OrderStatus, Tone>> = {
  returned: 'warning',
  confirmed: 'info',
  lapsed: 'warning',
  withdrawn: 'neutral',
}

export type StatusTagProps = {
  status: OrderStatus
  /** Read in from the time before the portal. */
  isEarlier?: boolean
  /** A party opened it for change: nobody sent it back. */
  isBeingChanged?: boolean
}

export function StatusTag({ status, isEarlier, isBeingChanged }: StatusTagProps) {
  const t = useTranslations('orders.status')
  if (isEarlier) return <Tag>{t('earlier')}</Tag>
  if (isBeingChanged) return <Tag>{t('changing')}</Tag>
  return <Tag tone={ownTones[status] ?? tones[phaseOf(status)]}>{t(status)}</Tag>
}

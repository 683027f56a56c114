import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import type { OrderStatus } from '@/features/orders/rules'

const tones: Record<OrderStatus, Tone> = {
  draft: 'neutral',
  awaiting_signatures: 'waiting',
  returned: 'warning',
  valid: 'success',
  confirmed: 'info',
  in_delivery: 'info',
  delivered: 'success',
  followed_up: 'success',
  lapsed: 'warning',
  withdrawn: 'neutral',
  refused: 'danger',
  cancelled: 'danger',
}

export function StatusTag({ status }: { status: OrderStatus }) {
  const t = useTranslations('orders.status')
  return <Tag tone={tones[status]}>{t(status)}</Tag>
}

import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import type { DeliveryStatus, OccasionStatus } from '@/features/deliveries/rules'

const deliveryTones: Record<DeliveryStatus, Tone> = {
  planning: 'waiting',
  under_way: 'info',
  done: 'success',
  cancelled: 'danger',
}

const occasionTones: Record<OccasionStatus, Tone> = {
  proposed: 'waiting',
  planned: 'info',
  done: 'success',
  cancelled: 'danger',
}

export function DeliveryTag({ status }: { status: DeliveryStatus }) {
  const t = useTranslations('deliveries.status')
  return <Tag tone={deliveryTones[status]}>{t(status)}</Tag>
}

export function OccasionTag({ status }: { status: OccasionStatus }) {
  const t = useTranslations('deliveries.occasionStatus')
  return <Tag tone={occasionTones[status]}>{t(status)}</Tag>
}

import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import type { DeliverySummary } from '@/features/deliveries/delivery-view'
import { type OccasionStatus, toldStanding } from '@/features/deliveries/rules'

const deliveryTones: Record<ReturnType<typeof toldStanding>, Tone> = {
  handing_over: 'waiting',
  planning: 'waiting',
  partly_planned: 'waiting',
  planned: 'info',
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

export function DeliveryTag({ delivery }: { delivery: Pick<DeliverySummary, 'status' | 'occasions'> }) {
  const t = useTranslations('deliveries.status')
  const standing = toldStanding(delivery)
  return <Tag tone={deliveryTones[standing]}>{t(standing)}</Tag>
}

export function OccasionTag({ status }: { status: OccasionStatus }) {
  const t = useTranslations('deliveries.occasionStatus')
  return <Tag tone={occasionTones[status]}>{t(status)}</Tag>
}

import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import type { DeliverySummary, OccasionView } from '@/features/deliveries/delivery-view'
import { type DeliveryStanding, type OccasionStatus, standingOf } from '@/features/deliveries/rules'

const deliveryTones: Record<DeliveryStanding, Tone> = {
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
  const standing = standingOf(delivery)
  return <Tag tone={deliveryTones[standing]}>{t(standing)}</Tag>
}

/** A day that the template alone proposes is no plan. Once times have gone out to the parties, the tag says so. */
export function OccasionTag({
  occasion: { status, isMoving },
}: {
  occasion: Pick<OccasionView, 'status' | 'isMoving'>
}) {
  const t = useTranslations('deliveries.occasionStatus')
  return <Tag tone={occasionTones[status]}>{t(status === 'proposed' && isMoving ? 'asked' : status)}</Tag>
}

import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import { isSelfLed } from '@/features/catalogue/self-led'
import type { DeliverySummary } from '@/features/deliveries/delivery-view'
import {
  type DeliveryStanding,
  type Movable,
  type OccasionStatus,
  standingOf,
} from '@/features/deliveries/rules'

const deliveryTones: Record<DeliveryStanding, Tone> = {
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
  const standing = standingOf(delivery)
  return <Tag tone={deliveryTones[standing]}>{t(standing)}</Tag>
}

/** An occasion that people lead themselves is handed over, and not held. */
const handOvers = {
  proposed: 'to_hand_over',
  planned: 'to_hand_over',
  done: 'handed_over',
  cancelled: 'cancelled',
} as const satisfies Record<OccasionStatus, string>

/** A day that the template alone proposes is no plan. Once times have gone out to the parties, the tag says so. */
export function OccasionTag({ occasion }: { occasion: Movable & { isMoving: boolean } }) {
  const t = useTranslations('deliveries.occasionStatus')
  const { status, isMoving } = occasion
  const held = status === 'proposed' && isMoving ? 'asked' : status
  return <Tag tone={occasionTones[status]}>{t(isSelfLed(occasion) ? handOvers[status] : held)}</Tag>
}

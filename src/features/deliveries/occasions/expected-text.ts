import { useTranslations } from 'next-intl'
import type { OccasionView } from '@/features/deliveries/delivery-view'

type Expecting = Pick<OccasionView, 'plannedParticipants' | 'overMost'>

/** How many are expected, and whether the service is made for fewer. Null where nobody has said. */
export function useExpectedText(): (occasion: Expecting) => string | null {
  const t = useTranslations('deliveries')
  return ({ plannedParticipants: count, overMost: most }) => {
    if (count === null) return null
    return most === undefined ? t('plannedParticipants', { count }) : t('overfull', { count, most })
  }
}

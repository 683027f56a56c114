import { useTranslations } from 'next-intl'
import type { Firmness } from '@/features/deliveries/delivery-view'

/** When the next occasion is, wherever one line tells it. A time that is not firm, or has passed, says so. */
export function NextTime({ firmness, day }: { firmness: Firmness; day: string }) {
  const t = useTranslations('deliveries.table')
  if (firmness === 'none') return t('nothingNext')
  return firmness === 'firm' ? day : t(firmness, { day })
}

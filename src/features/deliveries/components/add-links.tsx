import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { DeliveryView } from '@/features/deliveries/queries'
import { isSeriesLeft } from '@/features/deliveries/rules'
import { paths } from '@/lib/paths'

/** The staff's ways to plan a whole series, and to add a session to a delivery. */
export function AddLinks({ delivery: { id, occasions } }: { delivery: DeliveryView }) {
  const t = useTranslations('deliveries')
  return (
    <span className="flex flex-wrap gap-x-5 gap-y-2">
      {isSeriesLeft(occasions) && <TextLink href={paths.planSeries(id)}>{t('series.title')}</TextLink>}
      <TextLink href={paths.addOccasion(id)}>{t('add')}</TextLink>
    </span>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { ClashFields } from '@/features/deliveries/clashes/components/clash-fields'
import { isGoneBy, type Period } from '@/features/deliveries/clashes/rules'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import type { DeliveryView } from '@/features/deliveries/queries'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

/** The days that the parties wished for, seen from today. */
export type Wished = { period: Period; today: Day }

/** They wished when it should start, so that it is told of the first occasion alone. */
export function wishedIn(
  { order, occasions }: Pick<DeliveryView, 'order' | 'occasions'>,
  occasion: Pick<OccasionView, 'id'> | undefined,
  today: Day,
): Wished | undefined {
  const first = occasions.find(({ status }) => status !== 'cancelled')
  return order && first?.id === occasion?.id ? { period: order.period, today } : undefined
}

/** The place in a form where clashes are told and passed. It comes first: the reason stands under the error. */
export function ClashQuestion({ wished }: { wished?: Wished }) {
  const t = useTranslations('times.clash')
  return (
    <>
      <ClashFields label={t('reason')} hint={t('reasonHint')} ofDeliverer={t('ofDeliverer')} />
      {wished && <PeriodGone {...wished} />}
    </>
  )
}

/** Said before anybody looks for a day inside the period. */
function PeriodGone({ period, today }: Wished) {
  const t = useTranslations('times.clash')
  const locale = useLocale()
  const { from, to } = period
  if (!to || !isGoneBy(period, today)) return null
  return (
    <Notice>
      {t('periodGone', { first: from ? dayText(locale, from) : 'none', last: dayText(locale, to) })}
    </Notice>
  )
}

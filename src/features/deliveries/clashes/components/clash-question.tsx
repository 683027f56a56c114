import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { ClashFields } from '@/features/deliveries/clashes/components/clash-fields'
import { type ClashReason, isGoneBy, isOutside, type Period } from '@/features/deliveries/clashes/rules'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import type { DeliveryView } from '@/features/deliveries/queries'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

/** The days between which the parties wished to start, seen from today. */
export type Wished = { period: Period; today: Day }

/** They wished when it should start, so that it is told of the first occasion alone. A round has a start of its own. */
export function wishedIn(
  { order, occasions }: Pick<DeliveryView, 'order' | 'occasions'>,
  occasion: Pick<OccasionView, 'id'> | undefined,
  today: Day,
): Wished | undefined {
  const first = occasions.find(({ status }) => status !== 'cancelled')
  if (!order || !first || first.id !== occasion?.id || first.sessionId) return undefined
  return { period: order.period, today }
}

/** The clashes that a form asks about from the start: the day that it proposes lies outside what was wished. */
export function askedBeforehand(wished: Wished | undefined, day: Day | ''): ClashReason[] {
  if (!wished || day === '' || isGoneBy(wished.period, wished.today)) return []
  return isOutside(day, wished.period) ? ['clash_period'] : []
}

type ClashQuestionProps = {
  wished?: Wished
  /** The day that the form proposes. */
  day?: Day | ''
  /** Times are proposed to the parties and not set. */
  isProposal?: boolean
  pressName?: string
}

/** The place in a form where clashes are told and passed. It comes first: the reason stands under the error. */
export function ClashQuestion({ wished, day = '', isProposal = false, pressName }: ClashQuestionProps) {
  const t = useTranslations('times.clash')
  const start = wished && <StartWished wished={wished} day={day} />
  const isAsked = askedBeforehand(wished, day).length > 0
  return (
    <>
      {isAsked && start}
      <ClashFields
        label={t('reason')}
        hint={t('reasonHint')}
        ofDeliverer={t('ofDeliverer')}
        press={t(isProposal ? 'passProposal' : 'pass')}
        pressName={pressName}
      />
      {!isAsked && start}
    </>
  )
}

/** Said before anybody looks for a day, or presses. */
function StartWished({ wished, day }: { wished: Wished; day: Day | '' }) {
  const t = useTranslations('times.clash')
  const locale = useLocale()
  const { period, today } = wished
  const { from, to } = period
  if (!from && !to) return null
  const dayOr = (one: Day | null) => (one ? dayText(locale, one) : 'none')
  const days = { first: dayOr(from), last: dayOr(to) }
  if (isGoneBy(period, today)) return <Notice>{t('periodGone', days)}</Notice>
  if (askedBeforehand(wished, day).length === 0) return <p className="max-w-measure">{t('wished', days)}</p>
  return <Notice tone="warning">{t('outside', { ...days, day: dayOr(day || null) })}</Notice>
}

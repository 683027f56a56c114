import { useLocale, useTranslations } from 'next-intl'
import type { ServiceView } from '@/features/catalogue/queries'
import { dayText } from '@/lib/day-text'

/** The meaning of the state for somebody who wants the service, or one order of it more. */
export function useStateSentence(service: ServiceView, isAnother = false): string {
  const t = useTranslations('catalogue')
  const locale = useLocale()
  const day = (value: string | null) => (value ? dayText(locale, value) : '')
  const { lifecycle, opensOn, lastOrderOn, lastDeliveryOn } = service
  const days = { lastOrder: day(lastOrderOn), lastDelivery: day(lastDeliveryOn) }
  if (lifecycle === 'coming') {
    if (service.isPilot) return t('meaning.pilot')
    return opensOn ? t('meaning.comingOn', { day: day(opensOn) }) : t('meaning.coming')
  }
  if (lifecycle === 'phasing_out') {
    return t(service.canBeOrdered ? 'meaning.phasing_out' : 'meaning.last_order_passed', days)
  }
  if (lifecycle === 'closed' && lastDeliveryOn) return t('meaning.closedOn', days)
  return t(lifecycle === 'open' && isAnother ? 'meaning.another' : `meaning.${lifecycle}`)
}

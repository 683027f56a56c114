import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

/** Says that a list is asked about a day that has not been. The browser's own words would be in its own language. */
export function DayAhead({ day, today }: { day: Day | undefined; today: Day }) {
  const t = useTranslations('common.filter')
  const locale = useLocale()
  if (!day || day <= today) return null
  return (
    <Notice tone="danger" role="alert">
      {t('dayAhead', { day: dayText(locale, day) })}
    </Notice>
  )
}

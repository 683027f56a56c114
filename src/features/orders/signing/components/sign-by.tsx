import { useLocale, useTranslations } from 'next-intl'
import { classNames } from '@/components/class-names'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { addDays, type Day, dayOfDate } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

/** The last day to sign, for those whose signature is awaited. */
export function SignBy({ deadlineOn, today }: { deadlineOn: Date; today: Day }) {
  const t = useTranslations('orders')
  const lastDay = dayOfDate(deadlineOn)
  const isLate = isOverdue({ deadlineOn }, today)
  const day = dayText(useLocale(), lastDay)
  return (
    <p className={classNames('font-semibold', isLate && 'text-cloudberry')}>
      {isLate ? t('signByPassed', { day }) : t('signBy', { when: nearness(lastDay, today), day })}
    </p>
  )
}

function nearness(day: Day, today: Day): 'today' | 'tomorrow' | 'later' {
  if (day === today) return 'today'
  return day === addDays(today, 1) ? 'tomorrow' : 'later'
}

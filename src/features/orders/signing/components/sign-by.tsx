import { useLocale, useTranslations } from 'next-intl'
import { classNames } from '@/components/class-names'
import { isOverdue } from '@/features/orders/signing/deadline-rules'
import { addDays, type Day, dayOfDate } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

type SignByProps = {
  deadlineOn: Date
  today: Day
  /** The reader's own signature is awaited. */
  isOwn: boolean
}

/** The last day to sign: a request to those whose signature is awaited, and to others a fact. */
export function SignBy({ deadlineOn, today, isOwn }: SignByProps) {
  const t = useTranslations('orders')
  const lastDay = dayOfDate(deadlineOn)
  const isLate = isOverdue({ deadlineOn }, today)
  const day = dayText(useLocale(), lastDay)
  return (
    <p className={classNames((isOwn || isLate) && 'font-semibold', isLate && 'text-cloudberry')}>
      {isLate ? t('signByPassed', { day }) : null}
      {!isLate && (isOwn ? t('signBy', { when: nearness(lastDay, today), day }) : t('signByOther', { day }))}
    </p>
  )
}

function nearness(day: Day, today: Day): 'today' | 'tomorrow' | 'later' {
  if (day === today) return 'today'
  return day === addDays(today, 1) ? 'tomorrow' : 'later'
}

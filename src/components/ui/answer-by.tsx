import { useLocale, useTranslations } from 'next-intl'
import { LastDay } from '@/components/ui/last-day'
import { type Day, nearnessOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

type AnswerByProps = {
  answerBy: Day
  today: Day
  /** The reader's party has it to answer. */
  isOwn: boolean
  /** In the few words for which a bar on a phone has room. */
  isShort?: boolean
}

/** The last day to answer, said as the last day to sign is. */
export function AnswerBy({ answerBy, today, isOwn, isShort = false }: AnswerByProps) {
  const t = useTranslations('common.answerBy')
  const locale = useLocale()
  const day = dayText(locale, answerBy)
  const isPast = answerBy < today
  const words = () => {
    if (isShort) return t('short', { when: isPast ? 'past' : 'ahead', day })
    if (isPast) return t(isOwn ? 'late' : 'lateOther', { day })
    return isOwn ? t('own', { when: nearnessOf(answerBy, today), day }) : t('other', { day })
  }
  return <LastDay {...{ isPast, isOwn, isInline: isShort }}>{words()}</LastDay>
}

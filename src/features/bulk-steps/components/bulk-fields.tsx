import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextArea } from '@/components/form/text-area'
import type { BulkStep } from '@/features/bulk-steps/rules'
import { lastToAnswer } from '@/features/deliveries/times/rules'
import { LONGEST_REASON } from '@/features/notifications/outbox/schema'
import { LONGEST_MESSAGE } from '@/features/orders/thread/rules'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

type BulkFieldsProps = { step: BulkStep; times: ReactNode; today: Day }

/** The words that a step needs, the same for each row. Most need none. `times` are the fields of proposed times. */
export function BulkFields({ step, times, today }: BulkFieldsProps) {
  const locale = useLocale()
  const t = useTranslations('bulkSteps')
  if (step === 'message') {
    return (
      <TextArea name="body" label={t('body')} hint={t('bodyHint')} rows={5} maxLength={LONGEST_MESSAGE} />
    )
  }
  if (step === 'dismiss') {
    return <TextArea name="reason" label={t('reason')} rows={3} maxLength={LONGEST_REASON} />
  }
  if (step !== 'propose') return null
  return (
    <>
      <p className="max-w-measure">{t('timesHint', { day: dayText(locale, lastToAnswer(today)) })}</p>
      {times}
    </>
  )
}

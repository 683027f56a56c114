import { useTranslations } from 'next-intl'
import { TextArea } from '@/components/form/text-area'
import type { BulkStep } from '@/features/bulk-steps/rules'
import { TimeRows } from '@/features/deliveries/times/components/time-rows'
import { LONGEST_MESSAGE } from '@/features/orders/thread/rules'
import type { Day } from '@/lib/dates'

const MOST_SHARED_TIMES = 3

/** What a step needs to know, the same for each row. Most need nothing. */
export function BulkFields({ step, today }: { step: BulkStep; today: Day }) {
  const t = useTranslations('bulkSteps')
  if (step === 'message') {
    return (
      <TextArea name="body" label={t('body')} hint={t('bodyHint')} rows={5} maxLength={LONGEST_MESSAGE} />
    )
  }
  if (step !== 'propose') return null
  return (
    <>
      <p className="max-w-measure">{t('timesHint')}</p>
      <TimeRows count={MOST_SHARED_TIMES} today={today} hasLength={false} />
    </>
  )
}

import { useLocale, useTranslations } from 'next-intl'
import { StepBar } from '@/components/layout/step-bar'
import { Unbroken } from '@/components/ui/unbroken'
import { dayOfDate } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

/** On a phone: until when one signs, and the way past the text to the signature. Reading comes first, so it is quiet. */
export function SignBar({ deadlineOn }: { deadlineOn: Date | null }) {
  const t = useTranslations('orders.sign')
  const locale = useLocale()
  return (
    <StepBar label={t('toEnd')} variant="quiet">
      {deadlineOn && <Unbroken>{t('bar', { day: dayText(locale, dayOfDate(deadlineOn)) })}</Unbroken>}
    </StepBar>
  )
}

import { useTranslations } from 'next-intl'
import { StepBar } from '@/components/layout/step-bar'
import { SignByShort } from '@/features/orders/signing/components/sign-by'
import type { Day } from '@/lib/dates'

/** On a phone: until when one signs, and the way past the text to the signature. Reading comes first, so it is quiet. */
export function SignBar({ deadlineOn, today }: { deadlineOn: Date | null; today: Day }) {
  const t = useTranslations('orders.sign')
  return (
    <StepBar label={t('toEnd')} variant="quiet">
      {deadlineOn && <SignByShort deadlineOn={deadlineOn} today={today} />}
    </StepBar>
  )
}

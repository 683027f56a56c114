import { useTranslations } from 'next-intl'
import { StepBar } from '@/components/layout/step-bar'
import { SignByShort } from '@/features/orders/signing/components/sign-by'
import { SIGNATURE } from '@/features/orders/signing/components/sign-step'
import type { Day } from '@/lib/dates'

type SignBarProps = { deadlineOn: Date | null; today: Day; isSigner: boolean }

/** On a phone: until when one signs, and the way past the text to the signature. Reading comes first, so it is quiet. */
export function SignBar({ deadlineOn, today, isSigner }: SignBarProps) {
  const t = useTranslations('orders.sign')
  return (
    <StepBar label={t('toEnd')} variant="quiet" to={isSigner ? SIGNATURE : undefined}>
      {deadlineOn && <SignByShort deadlineOn={deadlineOn} today={today} />}
    </StepBar>
  )
}

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Unsent } from '@/components/form/unsent'
import { ChoiceHint } from '@/features/orders/whose-move/components/choice-hint'
import type { FormAction } from '@/lib/form-state'

type OrderReasonFormProps = {
  action: FormAction
  orderId: string
  label: string
  hint: string
  /** The words that it takes: why, or what has to change. */
  asks?: 'reason' | 'change'
  /** Between the label and the reason: the signatures that end with the step. */
  children?: ReactNode
}

/** A step that needs a reason: what comes of it is read before it opens. */
export function OrderReasonForm({
  action,
  orderId,
  label,
  hint,
  asks = 'reason',
  children,
}: OrderReasonFormProps) {
  const t = useTranslations('orders.action')
  const form = useTranslations('common.form')
  return (
    <div>
      <Form fold={label} action={action}>
        <input type="hidden" name="orderId" value={orderId} />
        {children}
        <TextArea name="reason" label={t(`asks.${asks}`)} hint={t('asks.hint')} rows={3} maxLength={2000} />
        <Unsent name="reason" text={form('unsent')} leave={form('leaveUnsent')} />
        <SubmitButton variant="danger">{label}</SubmitButton>
      </Form>
      <ChoiceHint>{hint}</ChoiceHint>
    </div>
  )
}

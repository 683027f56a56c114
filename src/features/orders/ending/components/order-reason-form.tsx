import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/lib/form-state'

type OrderReasonFormProps = { action: FormAction; orderId: string; label: string; hint?: string }

/** A step that needs a reason: it opens, asks, and goes. */
export function OrderReasonForm({ action, orderId, label, hint }: OrderReasonFormProps) {
  const t = useTranslations('orders.action')
  return (
    <Form fold={label} action={action}>
      <input type="hidden" name="orderId" value={orderId} />
      <TextArea name="reason" label={t('reason')} hint={hint} rows={3} maxLength={2000} />
      <SubmitButton variant="danger">{label}</SubmitButton>
    </Form>
  )
}

import { ActionForm } from '@/components/form/action-form'
import { ChoiceHint } from '@/features/orders/whose-move/components/choice-hint'
import type { FormAction } from '@/lib/form-state'

type ChoiceProps = {
  action: FormAction
  orderId: string
  label: string
  hint: string
  /** Makes the press count once, where pressing again would do it again. */
  idempotencyKey?: string
}

/** One step with the order, by one press, and what comes of it. */
export function Choice({ action, orderId, label, hint, idempotencyKey }: ChoiceProps) {
  const fields = { orderId, ...(idempotencyKey && { idempotencyKey }) }
  return (
    <div>
      <ActionForm action={action} fields={fields} label={label} />
      <ChoiceHint>{hint}</ChoiceHint>
    </div>
  )
}

import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import type { ButtonVariant } from '@/components/ui/button'
import type { FormAction } from '@/lib/form-state'

export type ActionFormProps = {
  action: FormAction
  /** The subject of the press, such as the id and the revision that was read. */
  fields: Record<string, string | number>
  label: string
  variant?: ButtonVariant
}

/** One press that does one thing, with or without JavaScript. A quiet one stands as a link does, where the lines begin. */
export function ActionForm({ action, fields, label, variant = 'secondary' }: ActionFormProps) {
  return (
    <Form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} className={variant === 'quiet' ? 'self-start' : 'w-full'}>
        {label}
      </SubmitButton>
    </Form>
  )
}

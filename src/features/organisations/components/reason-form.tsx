import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/lib/form-state'

type ReasonFormProps = {
  action: FormAction
  fields: Record<string, string>
  label: ReactNode
  hint?: string
  children?: ReactNode
}

/** A step that ends something: it opens, says what comes of it, asks why, and goes. */
export function ReasonForm({ action, fields, label, hint, children }: ReasonFormProps) {
  const t = useTranslations('organisations')
  return (
    <Form fold={label} action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <TextArea name="reason" label={t('reason')} hint={hint} rows={3} maxLength={2000} />
      <div>
        <SubmitButton variant="danger">{label}</SubmitButton>
      </div>
    </Form>
  )
}

'use client'

import { type ReactNode, useActionState, useId } from 'react'
import { classNames } from '@/components/class-names'
import { ErrorSummary } from './error-summary'
import { type FormAction, FormContext, type FormState } from './form-context'
import { SubmitButton } from './submit-button'

export type { FormAction, FormState } from './form-context'

export type FormProps = {
  action: FormAction
  children?: ReactNode
  defaultValue?: Record<string, unknown>
  idempotencyKey?: string
  id?: string
  /** Draws a primary button last in the form; leave it out to place buttons yourself. */
  submitLabel?: string
  submitVariant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  className?: string
}

/** Fields read their values and errors from the last answer of the server, with or without JavaScript. */
export function Form({ action, children, defaultValue, idempotencyKey, ...rest }: FormProps) {
  const [state, formAction] = useActionState<FormState, FormData>(action, undefined)
  const generatedId = useId()
  const formId = rest.id ?? `f${generatedId}`
  return (
    <FormContext value={{ formId, state, defaultValue }}>
      <form
        id={formId}
        action={formAction}
        noValidate
        className={classNames('flex flex-col gap-6', rest.className)}
      >
        <ErrorSummary />
        {idempotencyKey && <input type="hidden" name="idempotencyKey" value={idempotencyKey} />}
        {children}
        {rest.submitLabel && (
          <div>
            <SubmitButton variant={rest.submitVariant}>{rest.submitLabel}</SubmitButton>
          </div>
        )}
      </form>
    </FormContext>
  )
}

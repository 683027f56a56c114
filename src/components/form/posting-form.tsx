'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useActionState, useId, useState } from 'react'
import { classNames } from '@/components/class-names'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormContext } from '@/components/form/form-context'
import { FormDisclosure } from '@/components/form/form-disclosure'
import { SubmitButton } from '@/components/form/submit-button'
import { useGuardedAction } from '@/components/form/use-guarded-action'
import type { FormAction, FormErrors, FormState } from '@/lib/form-state'
import { isTooLargeToPost, isTooMuchToRead } from '@/lib/post-limit'

export type PostingFormProps = {
  action: FormAction
  children?: ReactNode
  defaultValue?: Record<string, unknown>
  /** Faults that the form shows from the start, by field. */
  faults?: FormErrors
  idempotencyKey?: string
  id?: string
  /** Draws a primary button last in the form; leave it out to place buttons yourself. */
  submitLabel?: string
  submitVariant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  className?: string
  /** Folds the form away under these words until it is wanted. One that failed stands open, without script too. */
  fold?: ReactNode
}

/** The part of a form that a browser runs; only `Form` draws it. */
export function PostingForm({
  action,
  children,
  defaultValue,
  faults,
  idempotencyKey,
  ...rest
}: PostingFormProps) {
  const t = useTranslations('common')
  const guarded = useGuardedAction(action)
  const [answer, formAction] = useActionState<FormState, FormData>(
    guarded,
    faults && { status: 'error', error: faults },
  )
  const [refusal, setRefusal] = useState<FormState>()
  const state = refusal ?? answer
  const generatedId = useId()
  const formId = rest.id ?? `f${generatedId}`
  // The server would turn it away unread, and what was typed would be lost with the page.
  const refuseLarge = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget)
    const why = isTooLargeToPost(form) ? 'tooLarge' : isTooMuchToRead(form) ? 'tooMuch' : undefined
    if (why) event.preventDefault()
    setRefusal(why && { ...answer, status: 'error', error: { '': [t(`form.${why}`)] } })
  }
  const content = (
    <>
      <ErrorSummary />
      {idempotencyKey && <input type="hidden" name="idempotencyKey" value={idempotencyKey} />}
      {children}
      {rest.submitLabel && (
        <div>
          <SubmitButton variant={rest.submitVariant}>{rest.submitLabel}</SubmitButton>
        </div>
      )}
    </>
  )
  return (
    <FormContext value={{ formId, state, defaultValue }}>
      <form
        id={formId}
        action={formAction}
        onSubmit={refuseLarge}
        noValidate
        className={classNames('flex flex-col gap-6', rest.className)}
      >
        {rest.fold ? <FormDisclosure summary={rest.fold}>{content}</FormDisclosure> : content}
      </form>
    </FormContext>
  )
}

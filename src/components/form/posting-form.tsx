'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, startTransition, useActionState, useId, useState } from 'react'
import { classNames } from '@/components/class-names'
import { Anyway } from '@/components/form/anyway'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormContext } from '@/components/form/form-context'
import { FormDisclosure } from '@/components/form/form-disclosure'
import { SubmitButton } from '@/components/form/submit-button'
import { useGuardedAction } from '@/components/form/use-guarded-action'
import { useMended } from '@/components/form/use-mended'
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
  /** It is wanted already. */
  isOpen?: boolean
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
  const { guarded, form } = useGuardedAction(action)
  const [answer, formAction] = useActionState<FormState, FormData>(
    guarded,
    faults && { status: 'error', error: faults },
  )
  const [refusal, setRefusal] = useState<FormState>()
  const state = refusal ?? answer
  const { mended, judge, look } = useMended(form, state)
  const generatedId = useId()
  const formId = rest.id ?? `f${generatedId}`
  const post = (event: FormEvent<HTMLFormElement>) => {
    // React posts a form by itself, and then resets it: words typed before the answer would be lost.
    event.preventDefault()
    const posted = new FormData(event.currentTarget, submitterOf(event))
    // The server would turn it away unread, and what was typed would be lost with the page.
    const why = isTooLargeToPost(posted) ? 'tooLarge' : isTooMuchToRead(posted) ? 'tooMuch' : undefined
    setRefusal(why && { ...answer, status: 'error', error: { '': [t(`form.${why}`)] } })
    if (!why) startTransition(() => formAction(posted))
  }
  const content = (
    <>
      <ErrorSummary />
      <Anyway />
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
    <FormContext value={{ formId, state, mended, judge, defaultValue }}>
      <form
        id={formId}
        ref={form}
        action={formAction}
        onSubmit={post}
        onInput={look}
        noValidate
        className={classNames('flex flex-col gap-6', rest.className)}
      >
        {rest.fold ? (
          <FormDisclosure summary={rest.fold} open={rest.isOpen}>
            {content}
          </FormDisclosure>
        ) : (
          content
        )}
      </form>
    </FormContext>
  )
}

function submitterOf({ nativeEvent }: FormEvent): HTMLElement | null {
  return nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
}

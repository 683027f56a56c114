'use client'

import { useTranslations } from 'next-intl'
import { use, useEffect, useRef } from 'react'
import { FormContext, fieldId } from '@/components/form/form-context'
import { Icon } from '@/components/ui/icon'

// A posted page opens at its errors, also where no script runs.
const onArrival = { autoFocus: true }

/** Takes focus when it appears: by effect with JavaScript, by autofocus in a page that was posted. */
export function ErrorSummary() {
  const t = useTranslations('common')
  const { formId, state } = use(FormContext)
  const box = useRef<HTMLDivElement>(null)
  const errors = Object.entries(state?.error ?? {}).flatMap(([name, texts]) =>
    texts.map(text => ({ name, text })),
  )
  useEffect(() => {
    if (state?.status === 'error') box.current?.focus()
  }, [state])
  if (errors.length === 0) return null
  // Nothing that the person wrote needs mending where the form itself was refused.
  const isOfForm = errors.every(({ name }) => name === '')
  // Several fields can lack the same thing, so each is named.
  const labels = state?.labels ?? {}
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      {...onArrival}
      aria-labelledby={`${formId}-errors`}
      className="flex gap-3 rounded-md border-2 border-lingonberry bg-lingonberry-tint px-4 py-3.5"
    >
      <Icon name="warning" size={22} className="mt-0.5 text-lingonberry" />
      <div className="min-w-0 max-w-measure">
        <p id={`${formId}-errors`} className="font-semibold">
          {t(isOfForm ? 'form.notDone' : 'form.errorSummary', { count: errors.length })}
        </p>
        <ul className="mt-1 space-y-1">
          {errors.map(({ name, text }) => (
            <li key={`${name} ${text}`}>
              {name === '' ? (
                text
              ) : (
                <a
                  href={`#${fieldId(formId, name)}`}
                  className="text-lingonberry underline underline-offset-4"
                >
                  {labels[name] ? named(labels[name], text) : text}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** A label that is a question ends as it does; another gets a colon. */
function named(label: string, text: string): string {
  return /[?!.]$/.test(label) ? `${label} ${text}` : `${label}: ${text}`
}

'use client'

import type { SubmissionResult } from '@conform-to/react'
import { createContext, use } from 'react'

export type FormState = SubmissionResult<string[]> | undefined
export type FormAction = (state: FormState, formData: FormData) => Promise<FormState>

export type FormContextValue = { formId: string; state: FormState; defaultValue?: Record<string, unknown> }

export const FormContext = createContext<FormContextValue>({ formId: 'form', state: undefined })

export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replace(/[^\w-]+/g, '-')}`
}

/** Reads `questions[0].title` out of a nested value. */
function valueAt(value: unknown, name: string): unknown {
  const keys = name.split(/[.[\]]+/).filter(Boolean)
  return keys.reduce<unknown>((part, key) => {
    if (part === null || typeof part !== 'object') return undefined
    return (part as Record<string, unknown>)[key]
  }, value)
}

function asText(value: unknown): string | undefined {
  if (value === undefined || value === null || value === false) return undefined
  if (value === true) return 'on'
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value)
}

export type Field = {
  name: string
  id: string
  hintId: string
  errorId: string
  errors: string[]
  value: string | undefined
  values: string[]
}

/** What was typed comes before what was stored: a form that fails keeps what the person wrote. */
export function useField(name: string): Field {
  const { formId, state, defaultValue } = use(FormContext)
  const raw = valueAt(state?.initialValue ?? defaultValue, name)
  const list = Array.isArray(raw) ? raw : raw === undefined || raw === null ? [] : [raw]
  const id = fieldId(formId, name)
  return {
    name,
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    errors: state?.error?.[name] ?? [],
    value: Array.isArray(raw) ? asText(raw[0]) : asText(raw),
    values: list.map(asText).filter(text => text !== undefined),
  }
}

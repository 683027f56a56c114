'use client'

import { createContext, type RefObject, use } from 'react'
import type { Judge } from '@/components/form/mended'
import type { FormState } from '@/lib/form-state'

export type FormContextValue = {
  formId: string
  state: FormState
  /** The fields whose errors have gone since the server told them. */
  mended?: readonly string[]
  /** Set by a part of the form that knows what its fields have to hold. */
  judge?: RefObject<Judge | null>
  defaultValue?: Record<string, unknown>
}

export const FormContext = createContext<FormContextValue>({ formId: 'form', state: undefined })

/** The group that a field is one of, where several groups have fields of one name. The summary says both. */
export const GroupContext = createContext('')

/** The errors of one field that stand in sight. The summary of the form has the rest. */
export const MOST_TOLD = 2
/** The same of a field that asks something: its lines are read one by one before it is answered. */
export const MOST_LISTED = 8

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

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (value === undefined || value === null || value === false) return []
  if (value === true) return ['on']
  return [value instanceof Date ? value.toISOString().slice(0, 10) : String(value)]
}

export type Field = {
  name: string
  id: string
  hintId: string
  errorId: string
  errors: string[]
  /** Whether the summary has no more than the head of its errors. */
  hasHead: boolean
  value: string | undefined
  values: string[]
  /** The stored value, whatever was typed since. */
  stored: string | undefined
}

/** Typed text comes before stored text: a form that fails keeps the person's words. */
export function useField(name: string): Field {
  const { formId, state, mended, defaultValue } = use(FormContext)
  const stored = textsOf(valueAt(defaultValue, name))
  const values = state?.typed ? (state.typed[name] ?? []) : stored
  const id = fieldId(formId, name)
  return {
    name,
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    errors: mended?.includes(name) ? [] : (state?.error?.[name] ?? []),
    hasHead: state?.heads?.[name] !== undefined,
    value: values[0],
    values,
    stored: stored[0],
  }
}

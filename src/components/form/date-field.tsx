'use client'

import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { controlClasses, controlProps, FieldFrame, fieldWidths } from '@/components/form/field-frame'
import { useField } from '@/components/form/form-context'

export type DateFieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  required?: boolean
  /** When an optional one is asked for. */
  when?: string
  /** ISO dates, for example 2021-09-23. */
  min?: string
  max?: string
}

/** The browser's own picker says how a date is written there, so no hint repeats it. */
export function DateField({ name, label, hint, required = true, when, min, max }: DateFieldProps) {
  const field = useField(name)
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required} when={when}>
      <input
        {...controlProps(field, hint, required)}
        id={field.id}
        name={name}
        type="date"
        min={min}
        max={max}
        defaultValue={field.value?.slice(0, 10) ?? ''}
        className={classNames(controlClasses, fieldWidths.short)}
      />
    </FieldFrame>
  )
}

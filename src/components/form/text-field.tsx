'use client'

import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import {
  controlClasses,
  controlProps,
  FieldFrame,
  type FieldWidth,
  fieldWidths,
} from '@/components/form/field-frame'
import { useField } from '@/components/form/form-context'

export type TextFieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** `sometimes`: another answer decides, and the hint says which. */
  required?: boolean | 'sometimes'
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'time'
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search'
  width?: FieldWidth
  maxLength?: number
  list?: string
  /** The language of what is written, where it is not the page's own. */
  lang?: string
}

export function TextField({
  name,
  label,
  hint,
  required = true,
  type = 'text',
  width = 'medium',
  ...rest
}: TextFieldProps) {
  const field = useField(name)
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required !== false}>
      <input
        {...rest}
        {...controlProps(field, hint, required === true)}
        id={field.id}
        name={name}
        type={type}
        defaultValue={field.value ?? ''}
        className={classNames(controlClasses, fieldWidths[width])}
      />
    </FieldFrame>
  )
}

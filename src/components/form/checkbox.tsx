'use client'

import type { ReactNode } from 'react'
import { Choice } from '@/components/form/choice'
import { controlProps, FieldErrors, PostedLabel } from '@/components/form/field-frame'
import { useField } from '@/components/form/form-context'

export type CheckboxProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  required?: boolean
  value?: string
}

export function Checkbox({ name, label, hint, required = false, value = 'on' }: CheckboxProps) {
  const field = useField(name)
  return (
    <div>
      <PostedLabel field={field} label={label} />
      <FieldErrors field={field} />
      <Choice
        {...controlProps(field, undefined, required)}
        type="checkbox"
        id={field.id}
        name={name}
        value={value}
        label={label}
        hint={hint}
        defaultChecked={field.value === value}
      />
    </div>
  )
}

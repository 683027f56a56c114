'use client'

import type { ReactNode } from 'react'
import { Choice } from './choice'
import { controlProps, FieldErrors, FieldsetFrame } from './field-frame'
import { useField } from './form-context'
import type { ChoiceOption } from './radio-group'

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

export type CheckboxGroupProps = {
  name: string
  label: ReactNode
  options: ChoiceOption[]
  hint?: ReactNode
  required?: boolean
}

export function CheckboxGroup({ name, label, options, hint, required = true }: CheckboxGroupProps) {
  const field = useField(name)
  return (
    <FieldsetFrame field={field} label={label} hint={hint} required={required}>
      <div className="flex flex-col">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            id={index === 0 ? field.id : `${field.id}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            aria-invalid={field.errors.length > 0 || undefined}
            defaultChecked={field.values.includes(option.value)}
          />
        ))}
      </div>
    </FieldsetFrame>
  )
}

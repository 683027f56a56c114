'use client'

import type { ReactNode } from 'react'
import { Choice } from '@/components/form/choice'
import { FieldsetFrame } from '@/components/form/field-frame'
import { useField } from '@/components/form/form-context'
import type { ChoiceOption } from '@/components/form/radio-group'

export type CheckboxGroupProps = {
  name: string
  label: ReactNode
  options: ChoiceOption[]
  hint?: ReactNode
  required?: boolean
}

/** One question with several answers; each chosen one is posted under the same name. */
export function CheckboxGroup({ name, label, options, hint, required = true }: CheckboxGroupProps) {
  const field = useField(name)
  return (
    <FieldsetFrame field={field} label={label} hint={hint} required={required}>
      <div className="flex flex-col">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            // The first choice carries the field's id, so that the error summary leads to it.
            id={index === 0 ? field.id : `${field.id}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            defaultChecked={field.values.includes(option.value)}
          />
        ))}
      </div>
    </FieldsetFrame>
  )
}

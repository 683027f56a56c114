'use client'

import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { Choice } from '@/components/form/choice'
import { FieldsetFrame } from '@/components/form/field-frame'
import { useField } from '@/components/form/form-context'

export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode }

export type RadioGroupProps = {
  name: string
  label: ReactNode
  options: ChoiceOption[]
  hint?: ReactNode
  required?: boolean
  /** Side by side, as far as there is room: for short answers such as a scale. */
  inline?: boolean
}

export function RadioGroup({ name, label, options, hint, required = true, inline }: RadioGroupProps) {
  const field = useField(name)
  return (
    <FieldsetFrame field={field} label={label} hint={hint} required={required} radios>
      <div
        className={classNames(
          'flex',
          inline ? 'flex-wrap gap-x-3 max-sm:[&>*]:gap-2 sm:gap-x-8' : 'flex-col',
        )}
      >
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            // The first choice carries the field's id, so that the error summary leads to it.
            id={index === 0 ? field.id : `${field.id}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            defaultChecked={field.value === option.value}
          />
        ))}
      </div>
    </FieldsetFrame>
  )
}

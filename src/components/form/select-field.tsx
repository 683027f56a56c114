'use client'

import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import {
  controlClasses,
  controlProps,
  FieldFrame,
  type FieldWidth,
  fieldWidths,
} from '@/components/form/field-frame'
import { useField } from '@/components/form/form-context'
import { Icon } from '@/components/ui/icon'

export type SelectOption = { value: string; label: string }

export type SelectFieldProps = {
  name: string
  label: ReactNode
  options: SelectOption[]
  hint?: ReactNode
  required?: boolean
  /** First, empty choice. */
  placeholder?: string
  width?: FieldWidth
}

export function SelectField({
  name,
  label,
  options,
  hint,
  required = true,
  placeholder,
  width = 'medium',
}: SelectFieldProps) {
  const field = useField(name)
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <div className={classNames('relative', fieldWidths[width])}>
        <select
          // React does not move a select's default after it has mounted, so another stored choice makes a new select.
          key={field.stored ?? ''}
          {...controlProps(field, hint, required)}
          id={field.id}
          name={name}
          defaultValue={field.value ?? ''}
          className={classNames(controlClasses, 'w-full appearance-none pe-11')}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" className="pointer-events-none absolute end-3 top-3 text-ink-soft" />
      </div>
    </FieldFrame>
  )
}

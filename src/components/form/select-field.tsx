'use client'

import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { controlProps, FieldFrame, type FieldWidth, fieldWidths } from '@/components/form/field-frame'
import { useField } from '@/components/form/form-context'

/** Those of a group stand together under its words. */
export type SelectOption = { value: string; label: string; group?: string }

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
  const groups = [...new Set(options.map(({ group }) => group))]
  const optionsOf = (asked: string | undefined) =>
    options
      .filter(({ group }) => group === asked)
      .map(({ value, label: words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <div className={classNames('select-box', fieldWidths[width])}>
        <select
          // React does not move a select's default after it has mounted, so another stored choice makes a new select.
          key={field.stored ?? ''}
          {...controlProps(field, hint, required)}
          id={field.id}
          name={name}
          defaultValue={field.value ?? ''}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {groups.map(group =>
            group ? (
              <optgroup key={group} label={group}>
                {optionsOf(group)}
              </optgroup>
            ) : (
              optionsOf(group)
            ),
          )}
        </select>
      </div>
    </FieldFrame>
  )
}

'use client'

import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { controlClasses, controlProps, FieldFrame } from '@/components/form/field-frame'
import { useField } from '@/components/form/form-context'

export type NumberFieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  required?: boolean
  /** Unit after the number, for example "personer". */
  unit?: string
}

// A text input with a number keyboard: a number input loses what was typed when it is not a number.
export function NumberField({ name, label, hint, required = true, unit }: NumberFieldProps) {
  const field = useField(name)
  return (
    <FieldFrame field={field} label={label} hint={hint} required={required}>
      <div className="flex items-center gap-2.5">
        <input
          {...controlProps(field, hint, required)}
          id={field.id}
          name={name}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={field.value ?? ''}
          className={classNames(controlClasses, 'w-28')}
        />
        {unit && <span className="text-ink-soft">{unit}</span>}
      </div>
    </FieldFrame>
  )
}

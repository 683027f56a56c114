'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { controlClasses, controlProps, FieldFrame, fieldWidths } from '@/components/form/field-frame'
import { useField } from '@/components/form/form-context'

export type DateFieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  required?: boolean
  /** ISO dates, for example 2021-09-23. */
  min?: string
  max?: string
}

export function DateField({ name, label, hint, required = true, min, max }: DateFieldProps) {
  const t = useTranslations('common')
  const field = useField(name)
  const shownHint = hint ?? t('form.dateHint')
  return (
    <FieldFrame field={field} label={label} hint={shownHint} required={required}>
      <input
        {...controlProps(field, shownHint, required)}
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

'use client'

import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { controlClasses, controlProps, FieldFrame, fieldWidths } from './field-frame'
import { useField } from './form-context'

export type FileFieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** The endings that the file chooser offers, such as `.pdf,.png`. */
  accept: string
}

/** One file. A browser never puts a file back, so after an error it is chosen anew. */
export function FileField({ name, label, hint, accept }: FileFieldProps) {
  const field = useField(name)
  return (
    <FieldFrame field={field} label={label} hint={hint} required>
      <input
        {...controlProps(field, hint, true)}
        type="file"
        name={name}
        accept={accept}
        id={field.id}
        className={classNames(
          controlClasses,
          fieldWidths.medium,
          'file:me-3 file:rounded-md file:border-0 file:bg-surface file:px-3 file:py-1',
        )}
      />
    </FieldFrame>
  )
}

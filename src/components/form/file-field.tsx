'use client'

import { type ChangeEvent, type ReactNode, useState } from 'react'
import { classNames } from '@/components/class-names'
import { controlClasses, controlProps, FieldFrame, fieldWidths } from '@/components/form/field-frame'
import { useField } from '@/components/form/form-context'

export type FileFieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** The endings that the file chooser offers, such as `.pdf,.png`. */
  accept: string
  /** Keeps a larger file from being posted: how many bytes it may have, and the text when it has more. */
  limit?: { bytes: number; text: string }
}

/** One file. A browser never puts a file back, so it has to be chosen again after an error. */
export function FileField({ name, label, hint, accept, limit }: FileFieldProps) {
  const asked = useField(name)
  const [isTooLarge, setTooLarge] = useState(false)
  const field = isTooLarge && limit ? { ...asked, errors: [limit.text] } : asked
  const refuseLarge = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const isOver = limit !== undefined && (target.files?.[0]?.size ?? 0) > limit.bytes
    if (isOver) target.value = ''
    setTooLarge(isOver)
  }
  return (
    <FieldFrame field={field} label={label} hint={hint} required>
      <input
        {...controlProps(field, hint, true)}
        type="file"
        name={name}
        accept={accept}
        id={field.id}
        onChange={refuseLarge}
        className={classNames(
          controlClasses,
          fieldWidths.medium,
          'file:me-3 file:rounded-md file:border-0 file:bg-surface file:px-3 file:py-1',
        )}
      />
    </FieldFrame>
  )
}

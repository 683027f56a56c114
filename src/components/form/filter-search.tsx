'use client'

import { useId } from 'react'
import { classNames } from '@/components/class-names'
import { controlClasses, FieldErrors } from '@/components/form/field-frame'
import { Labelled } from '@/components/form/filter-form'
import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { LONGEST_SEARCH } from '@/lib/list-filter'

export type FilterSearchProps = {
  name: string
  label: string
  value: string
  submitLabel: string
  /** For what is long: on a phone the button comes under the field. */
  wide?: boolean
  /** Its value is wrong, and why. */
  error?: string
}

/** A search field with its button, for forms that only change the address. */
export function FilterSearch({ name, label, value, submitLabel, wide, error }: FilterSearchProps) {
  const id = useId()
  const field = { errorId: `${id}-error`, errors: error ? [error] : [] }
  return (
    <Labelled id={id} label={label} className="max-w-reading">
      <FieldErrors field={field} />
      <div className={classNames('flex gap-3', wide && 'max-sm:flex-col')}>
        <input
          id={id}
          name={name}
          type="search"
          defaultValue={value}
          maxLength={LONGEST_SEARCH}
          aria-describedby={error && field.errorId}
          aria-invalid={error ? true : undefined}
          className={classNames(controlClasses, 'min-w-0 flex-1', wide && 'max-sm:flex-none')}
        />
        <button type="submit" className={buttonClasses('secondary')}>
          <Icon name="search" className="max-sm:hidden" />
          {submitLabel}
        </button>
      </div>
    </Labelled>
  )
}

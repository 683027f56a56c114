'use client'

import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/class-names'

export type ChoiceProps = Omit<ComponentProps<'input'>, 'id'> & {
  id: string
  type: 'radio' | 'checkbox'
  label: ReactNode
  hint?: ReactNode
}

/** One control to choose with its label as a large target; the text is part of the target. */
export function Choice({ id, label, hint, className, ...rest }: ChoiceProps) {
  const describedBy = classNames(rest['aria-describedby'], hint ? `${id}-note` : undefined)
  return (
    <div className="relative flex min-h-11 items-start gap-3 py-2">
      <input
        {...rest}
        id={id}
        aria-describedby={describedBy || undefined}
        className={classNames('relative z-10 mt-0.5 size-6 shrink-0', className)}
      />
      <div className="min-w-0 max-w-measure">
        <label htmlFor={id} className="block cursor-pointer before:absolute before:inset-0">
          {label}
        </label>
        {hint && (
          <p id={`${id}-note`} className="text-sm text-ink-soft">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonVariant, buttonClasses } from '@/components/ui/button'
import { Changing } from '@/components/ui/changing'

export type SubmitButtonProps = {
  children: ReactNode
  pendingLabel?: string
  variant?: ButtonVariant
  /** Several buttons in one form: the pressed one posts its name and value. */
  name?: string
  value?: string
  className?: string
  /** The id of the words that tell it from others of its name. */
  describedBy?: string
}

export function SubmitButton({
  children,
  pendingLabel,
  variant = 'primary',
  name,
  value,
  className,
  describedBy,
}: SubmitButtonProps) {
  const t = useTranslations('common')
  const { pending, data } = useFormStatus()
  const mine = pending && (name === undefined || data?.get(name) === value)
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      aria-describedby={describedBy}
      // It is not disabled: the button keeps its focus, and a second press does nothing.
      onClick={event => pending && event.preventDefault()}
      className={buttonClasses(variant, className)}
    >
      {mine ? (
        <Changing text={pendingLabel ?? t('form.pending')} />
      ) : (
        // One part of the button: between several there would be a gap.
        <span>{children}</span>
      )}
    </button>
  )
}

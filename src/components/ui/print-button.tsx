'use client'

import { useEffect, useState } from 'react'
import { classNames } from '@/components/class-names'
import { Button, type ButtonVariant } from '@/components/ui/button'

export type PrintButtonProps = {
  label: string
  variant?: ButtonVariant
  className?: string
  /** Said beside the button, before anything is printed. */
  note?: string
}

/** Opens the browser's own printing. Without script there is none, and the page says how to print. */
export function PrintButton({ label, variant = 'primary', className, note }: PrintButtonProps) {
  const [canPrint, setCanPrint] = useState(false)
  useEffect(() => setCanPrint(true), [])
  if (!canPrint) return null
  return (
    <>
      <Button variant={variant} className={className} onClick={() => window.print()}>
        {label}
      </Button>
      {note && <p className={classNames('text-sm text-ink-soft', className)}>{note}</p>}
    </>
  )
}

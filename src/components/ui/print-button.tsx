'use client'

import { useEffect, useState } from 'react'
import { Button, type ButtonVariant } from '@/components/ui/button'

export type PrintButtonProps = { label: string; variant?: ButtonVariant; className?: string }

/** Opens the browser's own printing. Without script there is none, and the page says how to print. */
export function PrintButton({ label, variant = 'primary', className }: PrintButtonProps) {
  const [canPrint, setCanPrint] = useState(false)
  useEffect(() => setCanPrint(true), [])
  if (!canPrint) return null
  return (
    <Button variant={variant} className={className} onClick={() => window.print()}>
      {label}
    </Button>
  )
}

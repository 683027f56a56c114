'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'

/** Opens the browser's own printing. Without script there is none, and the page says how to print. */
export function PrintButton({ label }: { label: string }) {
  const [canPrint, setCanPrint] = useState(false)
  useEffect(() => setCanPrint(true), [])
  if (!canPrint) return null
  return (
    <Button variant="primary" onClick={() => window.print()}>
      {label}
    </Button>
  )
}

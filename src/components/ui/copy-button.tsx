'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Changing } from '@/components/ui/changing'

export type CopyButtonProps = { text: string; label: string; done: string }

/** Copies a text with one press, by mouse or keyboard, and says that it did. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div className="mt-3 flex flex-wrap items-center gap-4">
      <Button variant="secondary" onClick={() => void copy()}>
        {label}
      </Button>
      <p role="status">{isCopied && <Changing text={done} />}</p>
    </div>
  )
}

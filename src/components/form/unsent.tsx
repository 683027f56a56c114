'use client'

import { use, useEffect, useRef, useState } from 'react'
import { FormContext, useField } from '@/components/form/form-context'
import { useLeaving } from '@/components/form/use-leaving'

export type UnsentProps = {
  /** The field whose words only a press sends. */
  name: string
  /** That they are not sent, and the question to one who leaves. */
  text: string
  leave: string
}

/** Asks before a page with unsent words is left. One who stays is told that they are not sent. */
export function Unsent({ name, text, leave }: UnsentProps) {
  const { formId } = use(FormContext)
  const { stored = '' } = useField(name)
  const [isUnsent, setIsUnsent] = useState(false)
  const [hasStayed, setHasStayed] = useState(false)
  const mark = useRef<HTMLParagraphElement>(null)
  // After each drawing: a refusal brings the words back.
  useEffect(() => {
    const field = fieldOf(formId, name)
    const form = field?.form
    if (!form) return
    const look = () => setIsUnsent(field.value.trim() !== '' && field.value !== stored)
    const send = () => {
      setIsUnsent(false)
      setHasStayed(false)
    }
    look()
    form.addEventListener('input', look)
    form.addEventListener('submit', send)
    return () => {
      form.removeEventListener('input', look)
      form.removeEventListener('submit', send)
    }
  })
  useLeaving({
    formId,
    asks: isUnsent ? `${text} ${leave}` : null,
    // Of several that are not sent, the first asks for all.
    isAskedElsewhere: () => document.querySelector('[data-unsent]') !== mark.current,
    onLeft: () => setIsUnsent(false),
    // Back to the words.
    onStayed: () => {
      setHasStayed(true)
      fieldOf(formId, name)?.focus()
    },
  })
  if (!isUnsent) return null
  return (
    <p ref={mark} data-unsent="" hidden={!hasStayed} className="text-sm text-ink-soft">
      {text}
    </p>
  )
}

function fieldOf(formId: string, name: string): HTMLTextAreaElement | null {
  const form = document.getElementById(formId)
  const field = form instanceof HTMLFormElement && form.elements.namedItem(name)
  return field instanceof HTMLTextAreaElement ? field : null
}

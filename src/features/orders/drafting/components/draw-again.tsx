'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

export type DrawAgainProps = { formId: string; fields: readonly string[] }

/**
 * Draws the page once more when a save has changed one of these fields, or taken in words of others. The words about
 * them follow.
 */
export function DrawAgain({ formId, fields }: DrawAgainProps) {
  const router = useRouter()
  const names = fields.join(' ')
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const said = () => {
      const typed = new FormData(form)
      return names.split(' ').map(name => String(typed.get(name) ?? ''))
    }
    let drawn = said().join('\n')
    const look = () => {
      const now = said().join('\n')
      if (now === drawn) return
      drawn = now
      router.refresh()
    }
    form.addEventListener('saved', look)
    form.addEventListener('taken', router.refresh)
    return () => {
      form.removeEventListener('saved', look)
      form.removeEventListener('taken', router.refresh)
    }
  }, [router, formId, names])
  return null
}

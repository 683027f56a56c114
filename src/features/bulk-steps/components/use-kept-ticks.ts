'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { CHOSEN, withTicks } from '@/features/duties/chosen'

/** A way within the list takes the ticks along, also those that were made after the list was drawn. */
export function useKeptTicks() {
  const router = useRouter()
  useEffect(() => {
    const list = document.getElementById(CHOSEN)?.closest('.workplace-list')
    const carry = (event: Event) => {
      const way = event instanceof MouseEvent && wayPressed(event)
      if (!way || way.kept === way.asked) return
      event.preventDefault()
      router.push(way.kept)
    }
    list?.addEventListener('click', carry, true)
    return () => list?.removeEventListener('click', carry, true)
  }, [router])
}

/** The address of a link that is pressed in this window, and the same with the ticks. The bar's own ways are left alone. */
function wayPressed({ target, button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
  if (!link || link.closest(`#${CHOSEN}`) || button !== 0 || ctrlKey || metaKey || shiftKey || altKey)
    return null
  const asked = link.getAttribute('href') ?? ''
  return { asked, kept: withTicks(asked, tickedNames()) }
}

function tickedNames(): string[] {
  return tickedRows().map(({ name }) => name)
}

/** The rows that are ticked, those of another selection too. A box says whose its row is, where it is somebody's. */
export function tickedRows(): { name: string; whose?: string }[] {
  const form = document.getElementById(CHOSEN)
  if (!(form instanceof HTMLFormElement)) return []
  return [...form.elements].flatMap(field => {
    if (!(field instanceof HTMLInputElement) || field.name !== 'sak') return []
    const isTicked = field.checked || field.type === 'hidden'
    return isTicked ? [{ name: field.value, whose: field.dataset.whose }] : []
  })
}

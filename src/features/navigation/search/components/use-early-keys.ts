'use client'

import { useLayoutEffect, useRef } from 'react'

export type EarlyKeys = { text: string; isEntered: boolean }

const NONE: EarlyKeys = { text: '', isEntered: false }

/**
 * Keeps the keys that are pressed until the palette is there. None is lost, and none acts on the page behind it. The
 * palette takes them once. Escape closes before it has come.
 */
export function useEarlyKeys(isOpen: boolean, setOpen: (isOpen: boolean) => void): () => EarlyKeys {
  const early = useRef<EarlyKeys | null>(null)
  // Before the effects of a palette that has come at once: it takes the keys in one of them.
  useLayoutEffect(() => {
    if (!isOpen) return
    early.current = NONE
    const keep = (event: KeyboardEvent) => {
      if (!early.current || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') setOpen(false)
      else early.current = withKey(early.current, event.key)
    }
    document.addEventListener('keydown', keep, { capture: true })
    return () => document.removeEventListener('keydown', keep, { capture: true })
  }, [isOpen, setOpen])
  return () => {
    const kept = early.current ?? NONE
    early.current = null
    return kept
  }
}

/** The same with one more key. Keys that write nothing change nothing. */
export function withKey(typed: EarlyKeys, key: string): EarlyKeys {
  if (key === 'Enter') return { ...typed, isEntered: true }
  if (key === 'Backspace') return { text: [...typed.text].slice(0, -1).join(''), isEntered: false }
  return [...key].length === 1 ? { text: typed.text + key, isEntered: false } : typed
}

'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { putBack, type Typed } from '@/components/form/typed-before'

const neverChanges = () => () => {}

/**
 * For a box with words that React sets back when its script takes over the page. All that was typed or marked in it
 * before that stays, and counts as typed.
 */
export function useTypedBefore(id: string): RefObject<HTMLTextAreaElement | null> {
  const isTakingOver = useSyncExternalStore(
    neverChanges,
    () => false,
    () => typeof document !== 'undefined',
  )
  const [before] = useState(() => (isTakingOver ? typedIn(id) : null))
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (box.current && before) putBack(box.current, before)
  }, [before])
  useEffect(() => {
    const shown = box.current
    if (!before?.isFresh || !shown || shown.value === shown.defaultValue) return
    // All else of the form listens by then.
    queueMicrotask(() => shown.dispatchEvent(new Event('input', { bubbles: true })))
  }, [before])
  return box
}

function typedIn(id: string): Typed | null {
  const box = document.getElementById(id)
  if (!(box instanceof HTMLTextAreaElement)) return null
  const { value, selectionStart, selectionEnd } = box
  const [arrival] = performance.getEntriesByType('navigation')
  const isFresh = arrival instanceof PerformanceNavigationTiming && arrival.type === 'navigate'
  return { value, selectionStart, selectionEnd, isFocused: document.activeElement === box, isFresh }
}

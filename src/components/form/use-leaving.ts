'use client'

import { useEffect, useRef } from 'react'

export type Leaving = {
  formId: string
  /** The question to one who leaves. Null where nothing would be lost. */
  asks: string | null
  /** Another question is asked instead. */
  isAskedElsewhere?: () => boolean
  onLeft?: () => void
  onStayed?: () => void
}

/** Asks before the page is left by a link, a step back, another form or the browser itself. */
export function useLeaving({ formId, asks, ...rest }: Leaving) {
  const last = useRef(rest)
  useEffect(() => {
    last.current = rest
  })
  useEffect(() => {
    if (asks === null) return
    let hasLeft = false
    const ask = (event: Event) => {
      if (hasLeft || !leads(event, formId) || last.current.isAskedElsewhere?.()) return
      if (window.confirm(asks)) {
        hasLeft = true
        return last.current.onLeft?.()
      }
      event.preventDefault()
      event.stopImmediatePropagation()
      last.current.onStayed?.()
    }
    const warn = (event: Event) => hasLeft || event.preventDefault()
    const goBack = (event: Event) => event.cancelable && goesBack(event) && ask(event)
    const steps: EventTarget | undefined = Reflect.get(window, 'navigation')
    document.addEventListener('click', ask, true)
    document.addEventListener('submit', ask, true)
    window.addEventListener('beforeunload', warn)
    steps?.addEventListener('navigate', goBack)
    return () => {
      document.removeEventListener('click', ask, true)
      document.removeEventListener('submit', ask, true)
      window.removeEventListener('beforeunload', warn)
      steps?.removeEventListener('navigate', goBack)
    }
  }, [asks, formId])
}

/** Whether a press leads away, in this window. Other forms do too. */
function leads(event: Event, formId: string): boolean {
  const { target } = event
  if (!(target instanceof Element)) return true
  if (event.type === 'submit') return target.id !== formId
  const link = target.closest('a')
  if (!link?.href.startsWith('http') || !(event instanceof MouseEvent)) return false
  const isElsewhere = link.target !== '' || link.hasAttribute('download')
  if (isElsewhere || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return false
  return pageOf(link.href) !== pageOf(window.location.href)
}

function pageOf(address: string): string {
  return address.split('#', 1).join()
}

/** A step back within the portal unloads no page. */
function goesBack(event: Event): boolean {
  const destination: unknown = Reflect.get(event, 'destination')
  const isHere = destination instanceof Object && Reflect.get(destination, 'sameDocument') === true
  return isHere && Reflect.get(event, 'navigationType') === 'traverse' && !Reflect.get(event, 'hashChange')
}
